"""Owns what a provider's answer says of a job's cost. Pure; who writes it down is elsewhere."""

from studio.domain.errors import Billed
from studio.domain.jobs import GenerationJob
from studio.domain.provider_ports import RemoteStatus


def charged(job: GenerationJob, status: RemoteStatus) -> GenerationJob:
    """Return a job with what the provider says that it cost; what is not said leaves it as it was."""
    cost = status.cost_micro_usd
    if cost is None and status.bill is not None:
        cost = status.bill.micro_usd
    return job if cost is None else job.replace(cost_micro_usd=cost, bill=status.bill)


def billed(job: GenerationJob) -> Billed:
    """Say whether the provider charged for a job it did."""
    if job.cost_micro_usd is None:
        return Billed.UNKNOWN
    return Billed.YES if job.cost_micro_usd else Billed.NO

"""Owns the cheapest change that may help a job that failed, by the kind of its error. It promises nothing."""

from typing import NamedTuple

from PySide6.QtCore import QObject

from studio.domain.jobs import GenerationJob
from studio.domain.models import ModelSpec
from studio.domain.money import Estimate, usd_text
from studio.domain.parameters import Parameters
from studio.ui.kit.numerals import seconds


class Advice(NamedTuple):
    """One sentence, and the act that it is done with (`key`, `model`, `open`, `retry`; empty: nothing to press)."""

    words: str
    act: str = ""


_KEY = frozenset({"auth_failed", "no_key"})
_ELSEWHERE = frozenset({"rate_limited", "provider_unavailable", "bad_reply", "no_answer"})
_PROMPT = frozenset({"prompt_rejected", "input_error"})
_GONE = frozenset({"result_gone", "gone", "expired", "no_result", "unreadable_media", "unsupported_codec"})


def smaller(spec: ModelSpec | None, parameters: Parameters) -> Parameters | None:
    """Return the settings of the model's cheapest draft, None where the job had them already or nobody knows them."""
    if spec is None:
        return None
    draft = parameters.replace(
        duration_s=min(parameters.duration_s, spec.draft_duration_s or parameters.duration_s),
        resolution=spec.draft_resolution or parameters.resolution,
    )
    return draft if draft != parameters else None


class Advisor(QObject):
    """Says what may help."""

    def advice(self, job: GenerationJob, less: Parameters | None, price: Estimate | None) -> Advice:
        """Return what may help; `less` are smaller settings of the same model, `price` is what they cost."""
        kind = job.error.kind if job.error is not None else ""
        if kind in _KEY:
            return Advice(self.tr("Paste the key again, or look whether billing is on."), "key")
        if kind == "quota_exceeded":
            return Advice(self.tr("Add credit at the provider, or try another model."), "model")
        if kind in _PROMPT:
            return Advice(self.tr("Change what the prompt or the settings say, then ask again."), "open")
        if kind in _ELSEWHERE:
            return Advice(self.tr("Try again later, or try another model."), "model")
        if kind in _GONE:
            return Advice(self.tr("The clip is not there any more. It must be made again."), "retry")
        if kind == "disk_full":
            return Advice(self.tr("Make room on the disk, then try again."), "retry")
        if kind == "settled":
            return Advice("")
        if less is None:
            return Advice(self.tr("Another model may take what this one refuses."), "" if job.local else "model")
        tried = f"{seconds(less.duration_s)}, {less.resolution}"
        amount = usd_text(price.high_micro_usd) if price is not None else None
        if job.local or amount is None:
            return Advice(self.tr("A shorter or smaller take may pass: {0}.").format(tried), "open")
        return Advice(
            self.tr("A shorter or smaller take may pass and costs less: {0} for ${1}.").format(tried, amount), "open"
        )

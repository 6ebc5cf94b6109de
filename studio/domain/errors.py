"""Owns every error the studio raises on purpose. Each says what happened and what to do, in words for the user.

Adapters raise these at their edge and chain the cause; `ui/kit/errors.py` and the command line turn them into words.
Anything else that is raised is a bug.
"""

import re
from enum import StrEnum


class Billed(StrEnum):
    """Whether the failed work was charged. UNKNOWN is a real answer, never turned into NO by a guess."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class StudioError(Exception):
    """The world failed, not the program. `what_happened` and `what_to_do` are one plain sentence each.

    `details` is what was answered, for whoever looks closer: raw, but escaped, cut, and without keys or signed
    addresses; empty where nothing was.
    """

    retryable = False
    details = ""

    def __init__(
        self,
        what_happened: str,
        what_to_do: str,
        *,
        field: str | None = None,
        provider: str | None = None,
        billed: Billed = Billed.NO,
    ) -> None:
        super().__init__(what_happened)
        self.what_happened = what_happened
        self.what_to_do = what_to_do
        self.field = field
        self.provider = provider
        self.billed = billed

    @property
    def kind(self) -> str:
        """The error's name for programs: its class in snake case, such as `rate_limited`."""
        return re.sub(r"(?<!^)(?=[A-Z])", "_", type(self).__name__).lower()


class InputError(StudioError):
    """The user can fix it; `field` names the field as the command line and the window do."""


class NotFound(InputError):
    """A project, shot, take, job or model of that name is not there."""


class BadQuery(InputError):
    """A search cannot be read. `position` is the index of the code point in the query where that begins."""

    def __init__(self, what_happened: str, what_to_do: str, *, position: int) -> None:
        super().__init__(what_happened, what_to_do, field="query")
        self.position = position


class BudgetRefused(StudioError):
    """The work would pass a limit of money; nothing was sent."""


class IllegalMove(StudioError):
    """A job was asked to go to a state that the transition table does not allow from where it is."""


class ProviderError(StudioError):
    """A provider refused, failed or could not be reached."""


class AuthFailed(ProviderError):
    """401, 403 or a missing key: this account's other jobs are held too."""


class NoKey(AuthFailed):
    """There is no key for the account; surely nothing was sent."""


class QuotaExceeded(ProviderError):
    """402 or an empty balance: this account's other jobs are held too."""


class RateLimited(ProviderError):
    """Too many requests; surely no work was started. `retry_after_s` is None where the provider did not say."""

    retryable = True

    def __init__(self, what_happened: str, what_to_do: str, *, provider: str, retry_after_s: float | None) -> None:
        super().__init__(what_happened, what_to_do, provider=provider)
        self.retry_after_s = retry_after_s


class PromptRejected(ProviderError):
    """The provider refuses the prompt or a parameter, in its own words."""


class ProviderUnavailable(ProviderError):
    """Surely not sent: lookup, connect or TLS failed, or no connection was free."""

    retryable = True


class BadReply(ProviderError):
    """The provider answered something that its contract does not allow."""


class MaybeSent(ProviderError):
    """A submit whose fate is not known. The job becomes `unknown`; it is never sent again by itself."""

    def __init__(self, what_happened: str, what_to_do: str, *, provider: str) -> None:
        super().__init__(what_happened, what_to_do, provider=provider, billed=Billed.UNKNOWN)


class KeyConflict(MaybeSent):
    """The provider knows the request's key with another request: sent again, it would only say so again."""


class ResultGone(ProviderError):
    """The provider no longer has a usable file for a job it did."""


class MediaError(StudioError):
    """A media file could not be read or made."""


class UnreadableMedia(MediaError):
    """The file is damaged, empty, not a picture or video, or claims impossible sizes."""


class UnsupportedCodec(MediaError):
    """The file is sound but holds something this program cannot decode."""


class EncodeFailed(MediaError):
    """A render or an export ended without a whole file."""

    retryable = True


class RenderCancelled(MediaError):
    """The user stopped a render; nothing was kept."""


class StoreError(StudioError):
    """The workspace could not be read or written."""


class DiskFull(StoreError):
    """No room. `needed_bytes` and `free_bytes` are None where they are not known."""

    retryable = True

    def __init__(
        self, what_happened: str, what_to_do: str, *, needed_bytes: int | None = None, free_bytes: int | None = None
    ) -> None:
        super().__init__(what_happened, what_to_do)
        self.needed_bytes = needed_bytes
        self.free_bytes = free_bytes


class WorkspaceLocked(StoreError):
    """Another process owns the workspace."""


class WorkspaceTooNew(StoreError):
    """The workspace was written by a newer program; nothing is changed."""


class WorkspaceDamaged(StoreError):
    """The database cannot be trusted; it was set aside or left as it is, never overwritten."""


class WorkspaceReadOnly(StoreError):
    """The workspace folder cannot be written to."""

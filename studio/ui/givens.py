"""Owns the list of what the window is given from outside beside the workspace."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon

from studio.domain.ports import Clock, Random
from studio.domain.prompt import Prompt, PromptRange
from studio.ui.kit.look import Look
from studio.ui.panels.help.about import About

if TYPE_CHECKING:
    from collections.abc import Sequence

    from studio.craft.lint.context import LintContext
    from studio.craft.model_names import NameAnswer
    from studio.craft.vocabulary import Vocabulary
    from studio.domain.lint import Finding
    from studio.domain.reading import Reading


@dataclass(frozen=True, slots=True)
class Givens:
    """What the window is given beside the workspace. `folder` is the workspace's; `choose_folder` keeps another.

    `model_names` reads what is said of models' names that lead nowhere; it blocks.
    """

    look: Look
    icon: QIcon
    clock: Clock
    random: Random
    find_components: Callable[[str], tuple[PromptRange, ...]]
    findings: "Callable[[Prompt, LintContext], tuple[Finding, ...]]"
    vocabulary: "Callable[[], Vocabulary]"
    read: "Callable[[str], Reading]"
    model_names: "Callable[[], Sequence[NameAnswer]]"
    about: About
    starter_picture: Callable[[str], bytes]
    folder: str
    choose_folder: Callable[[str], None]

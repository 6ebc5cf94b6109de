"""Owns what is to be known of a cut before it becomes a film, in the window's words. Knows no widget and no file."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QObject

from studio.domain.jobs import Grade
from studio.domain.project import Project
from studio.domain.timeline import Clip, Timeline
from studio.services.film import CutPlan
from studio.ui.kit.numerals import frames_per_second

OWN_PROVIDERS = frozenset({"animatic", "import"})
"""Who makes takes without a generative model: the program itself, and the user's own files."""


class Weight(StrEnum):
    """How much a finding matters: a hole in the film, something to know, or that all is well."""

    HOLE = "hole"
    NOTE = "note"
    GOOD = "good"


class ShotLink(NamedTuple):
    """A shot that a finding is about."""

    shot_id: str
    code: str
    name: str


class Finding(NamedTuple):
    """One thing to know, and the shots that it is about."""

    weight: Weight
    words: str
    shots: tuple[ShotLink, ...] = ()


class Findings(QObject):
    """Finds what is to be known."""

    def of(self, project: Project, timeline: Timeline, plan: CutPlan, *, labels: bool = True) -> list[Finding]:
        """Return what is to be known of a film of `plan`, holes first; one good word where there is nothing.

        `labels` says whether animatics keep theirs.
        """
        carded = {clip.shot_id for clip in plan.clips if clip.take_id is None}
        wanted = {clip.shot_id for clip in plan.clips}
        clips = [clip for clip in timeline.picture.clips if clip.shot.id in wanted]
        shown = [clip for clip in clips if clip.take is not None and clip.shot.id not in carded]
        found = [*self._holes(clips, carded), *self._grades(shown, labels=labels), *self._shapes(shown, timeline, plan)]
        made = [Finding(weight, words, tuple(_link(project, clip) for clip in about)) for weight, words, about in found]
        return made or [Finding(Weight.GOOD, self.tr("Every shot has a final take of its full length."))]

    def _holes(self, clips: list[Clip], carded: set[str]) -> list[tuple[Weight, str, list[Clip]]]:
        empty = [clip for clip in clips if clip.take is None]
        gone = [clip for clip in clips if clip.take is not None and clip.shot.id in carded]
        found = []
        if empty:
            words = self.tr("%n shot(s) without a take, shown as a caption card", "", len(empty))
            found.append((Weight.HOLE, words, empty))
        if gone:
            words = self.tr("%n take(s) whose file is missing, shown as a caption card", "", len(gone))
            found.append((Weight.HOLE, words, gone))
        return found

    def _grades(self, shown: list[Clip], *, labels: bool) -> list[tuple[Weight, str, list[Clip]]]:
        graded = {grade: [clip for clip in shown if clip.take and clip.take.grade is grade] for grade in Grade}
        simulated = [clip for clip in shown if clip.take and clip.take.slate.simulated]
        made = [
            clip
            for clip in shown
            if clip.take and not clip.take.slate.simulated and clip.take.slate.provider not in OWN_PROVIDERS
        ]
        found = []
        if count := len(graded[Grade.DRAFT]):
            found.append((Weight.NOTE, self.tr("%n draft(s) in the cut", "", count), graded[Grade.DRAFT]))
        if count := len(graded[Grade.ANIMATIC]):
            words = self.tr("%n animatic(s) in the cut, labelled as such in the picture", "", count)
            if not labels:
                words = self.tr("%n animatic(s) in the cut, without a label", "", count)
            found.append((Weight.NOTE, words, graded[Grade.ANIMATIC]))
        if simulated:
            words = self.tr("%n simulated take(s) of the rehearsal", "", len(simulated))
            found.append((Weight.NOTE, words, simulated))
        if made:
            words = self.tr("%n shot(s) made by a video model: say so where you publish the film", "", len(made))
            found.append((Weight.NOTE, words, made))
        return found

    def _shapes(self, shown: list[Clip], timeline: Timeline, plan: CutPlan) -> list[tuple[Weight, str, list[Clip]]]:
        held = [clip for clip in shown if clip.held]
        size = (plan.width_px, plan.height_px)
        other = [
            clip
            for clip in shown
            if clip.take
            and ((clip.take.media.width_px, clip.take.media.height_px) != size or clip.take.media.rate != timeline.rate)
        ]
        found = []
        if held:
            words = self.tr("%n shot(s) held on the last picture up to the planned length", "", len(held))
            found.append((Weight.NOTE, words, held))
        if other:
            words = self.tr("%n shot(s) fitted to {0} × {1} and {2}", "", len(other))
            rate = frames_per_second(float(timeline.rate.fraction))
            found.append((Weight.NOTE, words.format(*size, rate), other))
        return found


def _link(project: Project, clip: Clip) -> ShotLink:
    return ShotLink(clip.shot.id, project.code(clip.shot.id), clip.shot.name)

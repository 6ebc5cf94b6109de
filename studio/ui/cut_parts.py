"""Owns what playback is given of a cut: a file's part for each shot that has a take, and for every shot its card."""

from studio.domain.project import Project, place_letters
from studio.domain.timeline import Clip, Timeline
from studio.services.takes import Takes
from studio.ui.kit.playback.caption_card import CaptionCard
from studio.ui.kit.playback.sources import CutPart

_WIDE = (16, 9)


class CutParts:
    """Makes parts; cards are written in the fonts `families`."""

    def __init__(self, takes: Takes, families: tuple[str, ...]) -> None:
        self._takes = takes
        self._families = families
        self._paths: dict[str, str] = {}

    def of(self, project: Project, timeline: Timeline) -> tuple[CutPart, ...]:
        """Return the parts of a project's cut; those that show the same are equal."""
        wide, _, high = project.aspect_ratio.partition(":")
        ratio = (int(wide), int(high)) if wide.isdigit() and high.isdigit() else _WIDE
        codes = codes_of(project)
        return tuple(self._part(clip, codes.get(clip.shot.id, ""), ratio) for clip in timeline.picture.clips)

    def _part(self, clip: Clip, code: str, ratio: tuple[int, int]) -> CutPart:
        shot, take, path = clip.shot, clip.take, ""
        card = CaptionCard(f"{code} · {shot.name}", shot.caption or shot.prompt.text, ratio, self._families)
        if take is not None:
            path = self._paths.get(take.sha256, "")
            if not path:
                path = self._paths[take.sha256] = self._takes.path(take)
        return CutPart(path, clip.source.first_frame, clip.frames, card)


def codes_of(project: Project) -> dict[str, str]:
    """Return the codes (1A …) of all shots of a project by their ids."""
    return {
        shot.id: f"{number}{place_letters(place)}"
        for number, scene in enumerate(project.scenes, 1)
        for place, shot in enumerate(scene.shots)
    }

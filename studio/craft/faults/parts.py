"""Owns what is found in one part of a long prompt, and how parts are put together, wherever they stand by now."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from studio.craft.faults.view import Camera, Element, View
from studio.domain.reading import Evidence, Fault, Stretch


class Part(NamedTuple):
    """What one part shows. `start` is where it stood in the text when it was read; all places count from there."""

    start: int
    view: View
    writing: tuple[Stretch, ...]
    brands: tuple[Stretch, ...]
    hands: tuple[Stretch, ...]

    def moved_to(self, start: int) -> "Part":
        """Return the same part where it begins at `start`."""
        by = start - self.start
        if not by:
            return self
        view = self.view._replace(
            happenings=tuple(part._replace(place=_moved(part.place, by)) for part in self.view.happenings),
            rivals=tuple(part._replace(place=_moved(part.place, by)) for part in self.view.rivals),
            sites=tuple(part._replace(place=_moved(part.place, by)) for part in self.view.sites),
            fragments=tuple(part._replace(place=_moved(part.place, by)) for part in self.view.fragments),
        )
        places = (tuple(_moved(place, by) for place in own) for own in (self.writing, self.brands, self.hands))
        return Part(start, view, *places)


def view_of_all(parts: Sequence[Part], beats: tuple[Stretch, ...], camera: Camera) -> View:
    """Return the view of the whole prompt: elements of the same name count once."""
    first = parts[0].view
    return first._replace(
        happenings=tuple(one for part in parts for one in part.view.happenings),
        rivals=_by_name(one for part in parts for one in part.view.rivals),
        sites=_by_name(one for part in parts for one in part.view.sites),
        fragments=tuple(one for part in parts for one in part.view.fragments),
        beats=beats,
        camera=camera,
    )


def shown(parts: Sequence[Part]) -> tuple[Evidence | None, ...]:
    """Return the faults that are shown by words alone; None where a fault is absent."""
    found = (
        (Fault.TEXT_IN_FRAME, [place for part in parts for place in part.writing]),
        (Fault.LOGO_BRAND, [place for part in parts for place in part.brands]),
        (Fault.INTRICATE_HANDS, [place for part in parts for place in part.hands]),
    )
    return tuple(Evidence(fault, tuple(places)) if places else None for fault, places in found)


def _by_name(elements: Iterable[Element]) -> tuple[Element, ...]:
    found: dict[str, Element] = {}
    for element in elements:
        found.setdefault(element.name, element)
    return tuple(found.values())


def _moved(place: Stretch, by: int) -> Stretch:
    return Stretch(place.start + by, place.end + by)

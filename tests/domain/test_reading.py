"""What the analyser found."""

from studio.domain.cards import Component
from studio.domain.reading import Fault, Reading, Span


def test_spans_by_component() -> None:
    light = Span(component=Component.LIGHTING, start=3, end=7)
    reading = Reading(spans=(light,), faults=(Fault.NO_CAMERA,))
    assert reading.of(Component.LIGHTING) == (light,)
    assert reading.has(Component.LIGHTING)
    assert not reading.has(Component.AUDIO)

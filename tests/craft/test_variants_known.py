"""Every silhouette that the reader can ask for is one that the painter knows."""

from studio.craft.sketch import holding, subjects
from studio.domain.sketch import Family
from studio.media.draw.figures.variants import VARIANTS

_EMITTED = {
    *((noun.family, noun.variant) for noun in subjects.NOUNS.meanings),
    *((Family.FLOCK, variant) for variant in subjects.PLURAL_FLOCKS.values()),
    *((Family.CROWD, variant) for variant in subjects.PLURAL_CROWDS.values()),
    *((Family.BOOK, variant) for variant in subjects.PLURAL_VARIANTS.values()),
    *((Family.HANDS, variant) for variant in (*subjects.HELD_BY_HANDS.values(), "typing")),
    *((Family.COUPLE, variant) for variant in ("couple", "women", "men", "elders")),
    *((Family.INSTRUMENT, variant) for variant in holding.PLAYERS.values()),
    (Family.HORSE, "rider"),
    (Family.CHAIR, "stacked"),
    (Family.FISH, "school"),
    (Family.OBJECT, "parcel"),
}


def test_the_painter_knows_every_variant() -> None:
    assert {(family, variant) for family, variant in _EMITTED if variant and variant not in VARIANTS[family]} == set()


def test_every_family_can_be_asked_for() -> None:
    assert {family for family, _ in _EMITTED} == set(Family)

"""Owns which details of a place the animatic shows in which sets: the agreement between reader and painter.

A beat's `place_detail` holds values of `PlaceDetail` with a space between them; only such as its place can show.
"""

from collections.abc import Mapping
from enum import StrEnum

from studio.domain.sketch import Place


class PlaceDetail(StrEnum):
    """What the words say of a place beyond its name."""

    ABANDONED = "abandoned"
    BALCONY = "balcony"
    BAMBOO = "bamboo"
    BEDROOM = "bedroom"
    BRIDGE = "bridge"
    CAFE = "cafe"
    CANAL = "canal"
    CASTLE = "castle"
    CAVE = "cave"
    CHURCH = "church"
    CLASSROOM = "classroom"
    CLIFF = "cliff"
    DESK = "desk"
    DUNES = "dunes"
    EMPTY = "empty"
    FACTORY = "factory"
    FARM = "farm"
    FIREPLACE = "fireplace"
    FJORD = "fjord"
    GLACIER = "glacier"
    GREENHOUSE = "greenhouse"
    HARBOUR = "harbour"
    ICEBERG = "iceberg"
    ISLAND = "island"
    JAZZ = "jazz"
    JUNGLE = "jungle"
    LAVENDER = "lavender"
    LEDGE = "ledge"
    LIBRARY = "library"
    MARS = "mars"
    NARROW = "narrow"
    OFFICE = "office"
    PARK = "park"
    PIER = "pier"
    PLANET = "planet"
    PLAYGROUND = "playground"
    POOL = "pool"
    REEF = "reef"
    ROOFTOP = "rooftop"
    SQUARE = "square"
    STADIUM = "stadium"
    STAGE = "stage"
    STALLS = "stalls"
    STATION = "station"
    SUBWAY = "subway"
    SUNFLOWERS = "sunflowers"
    SWAMP = "swamp"
    TABLE = "table"
    TEMPLE = "temple"
    TUNNEL = "tunnel"
    VALLEY = "valley"
    VILLAGE = "village"
    VINEYARD = "vineyard"
    VOLCANO = "volcano"
    WAREHOUSE = "warehouse"
    WATERFALL = "waterfall"
    WHEAT = "wheat"
    WORKSHOP = "workshop"


_OPEN = frozenset(
    {Place.LAKE, Place.RIVER, Place.SEA, Place.BEACH, Place.MOUNTAINS, Place.MEADOW, Place.SNOW, Place.ROAD}
)
_WATERSIDE = frozenset({Place.LAKE, Place.SEA, Place.BEACH})
_STREETS = frozenset({Place.CITY_STREET, Place.NEON_ALLEY, Place.MARKET})
_ROOM = frozenset({Place.ROOM})
_HALL = frozenset({Place.CORRIDOR})
_FIELD = frozenset({Place.MEADOW})
_WOOD = frozenset({Place.FOREST})
_GARDEN = frozenset({Place.GARDEN})

SHOWN_IN: Mapping[PlaceDetail, frozenset[Place]] = {
    PlaceDetail.ABANDONED: _STREETS | _ROOM | _HALL,
    PlaceDetail.BALCONY: frozenset({Place.SKYLINE}),
    PlaceDetail.BAMBOO: _WOOD | _GARDEN,
    PlaceDetail.BEDROOM: _ROOM,
    PlaceDetail.BRIDGE: frozenset({Place.RIVER, Place.LAKE, Place.SEA, Place.ROAD}),
    PlaceDetail.CAFE: frozenset({Place.BAR}),
    PlaceDetail.CANAL: frozenset({Place.RIVER}),
    PlaceDetail.CASTLE: _OPEN | {Place.TOWER},
    PlaceDetail.CAVE: _HALL,
    PlaceDetail.CHURCH: _OPEN | {Place.TOWER},
    PlaceDetail.CLASSROOM: _ROOM,
    PlaceDetail.CLIFF: _WATERSIDE | {Place.MOUNTAINS},
    PlaceDetail.DESK: _ROOM,
    PlaceDetail.DUNES: frozenset({Place.DESERT, Place.BEACH}),
    PlaceDetail.EMPTY: frozenset(Place),
    PlaceDetail.FACTORY: _HALL,
    PlaceDetail.FARM: frozenset({Place.MEADOW, Place.ROAD, Place.SNOW}),
    PlaceDetail.FIREPLACE: _ROOM,
    PlaceDetail.FJORD: frozenset({Place.LAKE, Place.SEA}),
    PlaceDetail.GLACIER: frozenset({Place.SNOW, Place.MOUNTAINS}),
    PlaceDetail.GREENHOUSE: _GARDEN,
    PlaceDetail.HARBOUR: frozenset({Place.SEA}),
    PlaceDetail.ICEBERG: frozenset({Place.SNOW, Place.SEA}),
    PlaceDetail.ISLAND: _WATERSIDE,
    PlaceDetail.JAZZ: frozenset({Place.BAR}),
    PlaceDetail.JUNGLE: _WOOD,
    PlaceDetail.LAVENDER: _FIELD,
    PlaceDetail.LEDGE: frozenset({Place.WINDOW}),
    PlaceDetail.LIBRARY: _ROOM,
    PlaceDetail.MARS: frozenset({Place.SPACE}),
    PlaceDetail.NARROW: _STREETS | _HALL,
    PlaceDetail.OFFICE: _ROOM,
    PlaceDetail.PARK: _GARDEN,
    PlaceDetail.PIER: _WATERSIDE,
    PlaceDetail.PLANET: frozenset({Place.SPACE}),
    PlaceDetail.PLAYGROUND: frozenset({Place.CITY_STREET}),
    PlaceDetail.POOL: _GARDEN,
    PlaceDetail.REEF: frozenset({Place.UNDERWATER}),
    PlaceDetail.ROOFTOP: frozenset({Place.SKYLINE}),
    PlaceDetail.SQUARE: frozenset({Place.CITY_STREET}),
    PlaceDetail.STADIUM: _FIELD,
    PlaceDetail.STAGE: frozenset({Place.BAR}),
    PlaceDetail.STALLS: frozenset({Place.MARKET}),
    PlaceDetail.STATION: _HALL,
    PlaceDetail.SUBWAY: _HALL,
    PlaceDetail.SUNFLOWERS: _FIELD,
    PlaceDetail.SWAMP: _WOOD,
    PlaceDetail.TABLE: frozenset({Place.KITCHEN}),
    PlaceDetail.TEMPLE: _OPEN | {Place.TOWER},
    PlaceDetail.TUNNEL: _HALL,
    PlaceDetail.VALLEY: frozenset({Place.MOUNTAINS}),
    PlaceDetail.VILLAGE: _OPEN | {Place.CITY_STREET},
    PlaceDetail.VINEYARD: _FIELD,
    PlaceDetail.VOLCANO: frozenset({Place.MOUNTAINS, Place.SEA, Place.BEACH}),
    PlaceDetail.WAREHOUSE: _HALL,
    PlaceDetail.WATERFALL: frozenset({Place.RIVER, Place.LAKE, Place.MOUNTAINS, Place.FOREST}),
    PlaceDetail.WHEAT: _FIELD,
    PlaceDetail.WORKSHOP: _ROOM,
}
"""The sets that show each detail."""

OWN = frozenset(
    {
        PlaceDetail.JAZZ,
        PlaceDetail.LEDGE,
        PlaceDetail.PLANET,
        PlaceDetail.STAGE,
        PlaceDetail.STALLS,
        PlaceDetail.TABLE,
    }
)
"""What the sets that show it hold anyway, whether the words name it or not."""


def is_own(detail: PlaceDetail, place: Place) -> bool:
    """Say whether a set that shows the detail looks the same without it: its own, or empty of people anyway."""
    return detail in OWN or (detail is PlaceDetail.EMPTY and place not in _STREETS | {Place.BAR})


def details_of(words: str, place: Place) -> tuple[PlaceDetail, ...]:
    """Return the details of a beat's `place_detail` that its place shows; unknown words are left out."""
    known = [PlaceDetail(word) for word in words.split() if word in PlaceDetail._value2member_map_]
    return tuple(detail for detail in dict.fromkeys(known) if place in SHOWN_IN[detail])

"""Owns which painter shows which detail of a place, and when it is laid."""

from collections.abc import Callable

from studio.domain.place_details import PlaceDetail, details_of, is_own
from studio.domain.sketch import Angle, SketchBeat
from studio.media.draw.layers import SetPicture
from studio.media.draw.sets.details import crops, furniture, growing, halls, settlements, shore, streets, waterside
from studio.media.draw.sets.scene import Scene

Lay = Callable[[Scene], None]

MIRRORED: dict[PlaceDetail, Lay] = {
    PlaceDetail.CANAL: waterside.lay_canal,
    PlaceDetail.CASTLE: settlements.lay_castle,
    PlaceDetail.CHURCH: settlements.lay_church,
    PlaceDetail.CLIFF: shore.lay_cliff,
    PlaceDetail.FJORD: shore.lay_fjord,
    PlaceDetail.ISLAND: shore.lay_island,
    PlaceDetail.TEMPLE: settlements.lay_temple,
    PlaceDetail.VILLAGE: settlements.lay_village,
    PlaceDetail.WATERFALL: shore.lay_waterfall,
}
"""What stands on a shore: a set with still water lays it before its water, which gives it back."""

LATER: dict[PlaceDetail, Lay] = {
    PlaceDetail.ABANDONED: streets.lay_abandoned,
    PlaceDetail.BALCONY: streets.lay_balcony,
    PlaceDetail.BAMBOO: growing.lay_bamboo,
    PlaceDetail.BEDROOM: furniture.lay_bedroom,
    PlaceDetail.BRIDGE: waterside.lay_bridge,
    PlaceDetail.CAFE: streets.lay_cafe,
    PlaceDetail.CAVE: halls.lay_cave,
    PlaceDetail.CLASSROOM: furniture.lay_classroom,
    PlaceDetail.DESK: furniture.lay_desk,
    PlaceDetail.DUNES: crops.lay_dunes,
    PlaceDetail.FACTORY: halls.lay_factory,
    PlaceDetail.FARM: crops.lay_farm,
    PlaceDetail.FIREPLACE: furniture.lay_fireplace,
    PlaceDetail.GLACIER: shore.lay_glacier,
    PlaceDetail.GREENHOUSE: growing.lay_greenhouse,
    PlaceDetail.HARBOUR: waterside.lay_harbour,
    PlaceDetail.ICEBERG: shore.lay_iceberg,
    PlaceDetail.JUNGLE: growing.lay_jungle,
    PlaceDetail.LAVENDER: crops.lay_lavender,
    PlaceDetail.LIBRARY: furniture.lay_library,
    PlaceDetail.MARS: halls.lay_mars,
    PlaceDetail.OFFICE: furniture.lay_office,
    PlaceDetail.PARK: growing.lay_park,
    PlaceDetail.PIER: waterside.lay_pier,
    PlaceDetail.PLAYGROUND: streets.lay_playground,
    PlaceDetail.POOL: growing.lay_pool,
    PlaceDetail.REEF: halls.lay_reef_garden,
    PlaceDetail.ROOFTOP: streets.lay_rooftop,
    PlaceDetail.SQUARE: streets.lay_square,
    PlaceDetail.STADIUM: crops.lay_stadium,
    PlaceDetail.STATION: halls.lay_station,
    PlaceDetail.SUBWAY: halls.lay_subway,
    PlaceDetail.SUNFLOWERS: crops.lay_sunflowers,
    PlaceDetail.SWAMP: growing.lay_swamp,
    PlaceDetail.TUNNEL: halls.lay_tunnel,
    PlaceDetail.VALLEY: shore.lay_valley,
    PlaceDetail.VINEYARD: crops.lay_vineyard,
    PlaceDetail.VOLCANO: shore.lay_volcano,
    PlaceDetail.WAREHOUSE: halls.lay_warehouse,
    PlaceDetail.WHEAT: crops.lay_wheat,
    PlaceDetail.WORKSHOP: furniture.lay_workshop,
}
"""What is laid into the finished set, each sheet at its depth."""

IN_THE_SET = frozenset({PlaceDetail.EMPTY, PlaceDetail.NARROW})
"""What the set itself paints in another way."""


def lay_shore_details(scene: Scene) -> None:
    """Lay the details that stand on the far shore, before the water that mirrors them."""
    for detail in details_of(scene.beat.place_detail, scene.beat.place):
        lay = MIRRORED.get(detail)
        if lay is not None and detail not in scene.laid and not scene.overhead:
            scene.laid.add(detail)
            lay(scene)


def lay_details(scene: Scene, picture: SetPicture) -> None:
    """Lay the other details of the beat's place into its finished picture, each sheet at its depth."""
    if scene.overhead:
        return
    first = len(scene.layers)
    for detail in details_of(scene.beat.place_detail, scene.beat.place):
        lay = LATER.get(detail) or MIRRORED.get(detail)
        if lay is not None and detail not in scene.laid:
            scene.laid.add(detail)
            lay(scene)
    added = scene.layers[first:]
    del scene.layers[first:]
    for layer in added:
        at = next((i for i, other in enumerate(picture.layers) if other.depth > layer.depth), len(picture.layers))
        picture.layers.insert(at, layer)


def details_out_of_sight(beat: SketchBeat) -> tuple[PlaceDetail, ...]:
    """Give the details that a beat names but that cannot be seen from straight above."""
    if beat.angle is not Angle.OVERHEAD:
        return ()
    named = details_of(beat.place_detail, beat.place)
    return tuple(detail for detail in named if detail not in IN_THE_SET and not is_own(detail, beat.place))

"""Owns where the rows of the board lie: scenes flow from left to right, their cards wrap inside them.

Pure geometry in the board's own px, from its upper left corner: no widget, no painting, no scrolling.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize

from studio.ui.panels.board.view_model import BoardRow, RowKind

END = 6  # behind the last card: the scroll bar stands beside it
TOP, MARGIN, CARD_GAP, SCENE_GAP, HEAD_GAP, BAND_GAP = 10, 16, 10, 24, 6, 15
BAR = 2


LEAST_OF_WISH = 0.97


def fitted_width(wanted: int, room: int) -> int:
    """Return `wanted`, or a little less where one more card, with a gap between scenes, then fits into a line."""
    line = room - MARGIN - END - (SCENE_GAP - CARD_GAP)
    more = (line + CARD_GAP) // (wanted + CARD_GAP) + 1
    width = (line - (more - 1) * CARD_GAP) // more
    return width if width >= wanted * LEAST_OF_WISH else wanted


class Sizes(NamedTuple):
    """What a layout stands on: the width there is, the size of a card, the height of a scene's head."""

    room: int
    card: QSize
    head: int
    mirrored: bool


class Level(NamedTuple):
    """Rows that lie beside one another: heads of scenes, or cards."""

    top: int
    bottom: int
    rows: tuple[int, ...]


class Gap(NamedTuple):
    """A place between cards: before the shot that is at `at` of a scene; `bar` marks it."""

    scene_id: str
    at: int
    bar: QRect


class _Scene(NamedTuple):
    head: int
    cards: tuple[int, ...]


class BoardLayout:
    """The places of all rows. Finding what is at a place costs no more with more rows."""

    def __init__(self) -> None:
        self._sizes = Sizes(0, QSize(), 0, False)
        self._rows: Sequence[BoardRow] = ()
        self._boxes: list[QRect] = []
        self._levels: list[Level] = []
        self._bottoms: list[int] = []
        self._level_of: list[int] = []
        self._scenes: list[_Scene] = []
        self._scene_of: list[int] = []
        self.height = 0

    def lay_out(self, rows: Sequence[BoardRow], sizes: Sizes) -> None:
        """Give each row its place."""
        self._rows, self._sizes = rows, sizes
        self._boxes = [QRect()] * len(rows)
        self._scene_of, self._level_of = [0] * len(rows), [0] * len(rows)
        self._levels, self._scenes = [], _scenes(rows)
        top, x, band = TOP, MARGIN, list[int]()
        for number, scene in enumerate(self._scenes):
            self._scene_of[scene.head] = number
            for card in scene.cards:
                self._scene_of[card] = number
            width = self._width(len(scene.cards))
            if band and x + width > sizes.room - END:
                top, x, band = self._close(band, top), MARGIN, []
            self._put(scene, x, top, width)
            band.append(number)
            x += width + SCENE_GAP
        self.height = self._close(band, top) if band else 0
        self._bottoms = [level.bottom for level in self._levels]

    @property
    def columns(self) -> int:
        """How many cards fit beside one another."""
        return max(1, (self._sizes.room - MARGIN - END + CARD_GAP) // (self._sizes.card.width() + CARD_GAP))

    def box(self, row: int) -> QRect:
        """Return a row's place; empty for a row that is not there."""
        return self._boxes[row] if 0 <= row < len(self._boxes) else QRect()

    def rows_in(self, area: QRect) -> Iterator[int]:
        """Yield the rows that lie in `area`, from top to bottom."""
        at = bisect_left(self._bottoms, area.top())
        while at < len(self._levels) and self._levels[at].top <= area.bottom():
            yield from (row for row in self._levels[at].rows if self._boxes[row].intersects(area))
            at += 1

    def row_at(self, place: QPoint) -> int:
        """Return the row at a place, -1 where there is none."""
        return next(self.rows_in(QRect(place, QSize(1, 1))), -1)

    def beside(self, row: int, levels: int) -> int:
        """Return the row that is so many levels below (above: negative) another one, as near below it as can be."""
        to = max(0, min(self._level_of[row] + levels, len(self._levels) - 1))
        if to == self._level_of[row]:
            return row
        middle = self._boxes[row].center().x()
        return min(self._levels[to].rows, key=lambda other: abs(self._boxes[other].center().x() - middle))

    def levels_in(self, height: int) -> int:
        """Return how many levels a page of `height` has."""
        return max(1, height // (self._sizes.card.height() + CARD_GAP)) * 2

    def gap_at(self, place: QPoint) -> Gap | None:
        """Return the place between cards that is nearest; None on an empty board."""
        if not self._levels:
            return None
        row = self._nearest(place)
        scene = self._scenes[self._scene_of[row]]
        scene_id = self._rows[scene.head].scene_id
        if not scene.cards:
            box = self._boxes[scene.head]
            return Gap(scene_id, self._rows[scene.head].shots, QRect(box.left(), box.bottom(), box.width(), BAR))
        if row == scene.head:
            return Gap(scene_id, 0, self._bar(scene.cards[0], behind=False))
        behind = self._rows[row].kind is RowKind.SHOT and self._is_behind(row, place)
        return Gap(scene_id, row - scene.head - 1 + behind, self._bar(row, behind=behind))

    def scene_gap_at(self, place: QPoint) -> tuple[int, QRect] | None:
        """Return the place of a scene between the others, counted with all, and the bar that marks it."""
        if not self._scenes:
            return None
        number = self._scene_of[self._nearest(place)]
        box = self.scene_box(number)
        beside = [other for other in (number - 1, number + 1) if self._is_beside(number, other)]
        if beside:
            behind = (place.x() > box.center().x()) != self._sizes.mirrored
            left = box.right() + SCENE_GAP // 2 if behind != self._sizes.mirrored else box.left() - SCENE_GAP // 2
            return number + behind, QRect(left - BAR // 2, box.top(), BAR, box.height())
        behind = place.y() > box.center().y()
        top = box.bottom() + BAND_GAP // 2 if behind else box.top() - BAR
        return number + behind, QRect(box.left(), top, box.width(), BAR)

    def scene_box(self, number: int) -> QRect:
        """Return the place of a scene with all its cards."""
        scene = self._scenes[number]
        box = QRect(self._boxes[scene.head])
        if scene.cards:
            box = box.united(self._boxes[scene.cards[0]]).united(self._boxes[scene.cards[-1]])
        return box

    def _is_beside(self, number: int, other: int) -> bool:
        if not 0 <= other < len(self._scenes):
            return False
        return self._boxes[self._scenes[number].head].top() == self._boxes[self._scenes[other].head].top()

    def _nearest(self, place: QPoint) -> int:
        at = min(bisect_left(self._bottoms, place.y()), len(self._levels) - 1)
        if at and place.y() < self._levels[at].top:
            above, below = place.y() - self._levels[at - 1].bottom, self._levels[at].top - place.y()
            at -= above < below
        return min(self._levels[at].rows, key=lambda row: _distance(self._boxes[row], place.x()))

    def _is_behind(self, row: int, place: QPoint) -> bool:
        return (place.x() > self._boxes[row].center().x()) != self._sizes.mirrored

    def _bar(self, row: int, *, behind: bool) -> QRect:
        box = self._boxes[row]
        at_right = behind != self._sizes.mirrored
        x = box.right() + 1 + CARD_GAP // 2 if at_right else box.left() - CARD_GAP // 2
        return QRect(x - BAR // 2, box.top(), BAR, box.height())

    def _width(self, cards: int) -> int:
        beside = max(1, min(cards, self.columns))
        return beside * (self._sizes.card.width() + CARD_GAP) - CARD_GAP

    def _put(self, scene: _Scene, x: int, top: int, width: int) -> None:
        """Place a scene with its upper left corner (upper right one in a mirrored board) there."""
        card, columns = self._sizes.card, self.columns
        self._boxes[scene.head] = self._mirrored(QRect(x, top, width, self._sizes.head))
        first = top + self._sizes.head + HEAD_GAP
        for number, row in enumerate(scene.cards):
            down, across = divmod(number, columns)
            left, upper = x + across * (card.width() + CARD_GAP), first + down * (card.height() + CARD_GAP)
            self._boxes[row] = self._mirrored(QRect(QPoint(left, upper), card))

    def _mirrored(self, box: QRect) -> QRect:
        if self._sizes.mirrored:
            box.moveLeft(self._sizes.room - box.right() - 1)
        return box

    def _close(self, band: list[int], top: int) -> int:
        """Make the levels of scenes that lie beside one another; return where the next ones begin."""
        scenes = [self._scenes[number] for number in band]
        self._add_level(tuple(scene.head for scene in scenes))
        lines: dict[int, list[int]] = {}
        for scene in scenes:
            for row in scene.cards:
                lines.setdefault(self._boxes[row].top(), []).append(row)
        for line in lines.values():
            self._add_level(tuple(line))
        return self._levels[-1].bottom + 1 + BAND_GAP

    def _add_level(self, rows: tuple[int, ...]) -> None:
        box = self._boxes[rows[0]]
        for row in rows:
            self._level_of[row] = len(self._levels)
        self._levels.append(Level(box.top(), box.bottom(), rows))


def _scenes(rows: Sequence[BoardRow]) -> list[_Scene]:
    heads = [at for at, row in enumerate(rows) if row.kind is RowKind.SCENE]
    ends = [*heads[1:], len(rows)] if heads else []
    return [_Scene(head, tuple(range(head + 1, end))) for head, end in zip(heads, ends, strict=True)]


def _distance(box: QRect, x: int) -> int:
    return max(box.left() - x, x - box.right(), 0)

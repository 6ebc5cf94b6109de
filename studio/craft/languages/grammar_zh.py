"""Owns what is Chinese in reading a clause: where things are, who it is about, when a word is a verb."""

import re

from studio.craft.languages import signs
from studio.craft.languages.grammar import Grammar
from studio.craft.languages.signs import Clause
from studio.domain.reading import Stretch

_SIDES = frozenset("上里中下内旁边前后间外侧处")
_NOT_PLACES = re.compile(
    r"(?:过程|时刻|时候|一切|氛围|气氛|画面|视频|镜头|影片|节奏|色调|屏幕|荧幕|银幕|状态|回忆|记忆|想象|场景|战斗|动作|光线|阳光|月光|灯光|光影|光|脸|脸上|手|手|身|头|怀|嘴|眼|心|"
    r"同时|瞬间|最|之|一起|比赛|对话|音乐|声|声音|的)$"
)
_FAR = 26
_EATING = frozenset("吃喝骑弹踢")
_AFTER_VERB = frozenset("着了过向到在进出上下起来去入往得住完掉回开")
_BEFORE_VERB = frozenset("地正着并边来去后再在")
_MEASURED = re.compile(
    r"(?:[一二两三四五六七八九十几数多双每这那某]|\d{1,3})(?:十|百|千|多)?"
    r"(?:只|个|位|名|条|头|匹|辆|架|艘|朵|棵|座|群|对|株|只|幅|枚|颗|块|件|杯|瓶|碗|盘|台|部|把|张|双|片|束|尊|列|队|副|串|罐|款|支|枝|滴|团|道|盏|根|堆|本|封)"
)
_UNKNOWN_VERB = re.compile(r"(?:正在|不停地|一直|不断)(?P<verb>[\u4e00-\u9fff]{2})")
_DESCRIBED = "的"


def where(text: str, clause: Clause) -> list[Stretch]:
    """Return what stands between 在 and a word of place, and a thing with a side: "桌上"."""
    found = []
    covered = {hit.start: hit for hit in clause.hits}
    inner = {place for hit in clause.hits for place in range(hit.start, hit.end - 1)}
    for hit in clause.hits:
        if hit.word == "在":
            end = _side(text, clause, hit.end, inner)
            if end:
                found.append(Stretch(hit.start, end))
        elif hit.signs & (signs.THING | signs.NATURE) and text[hit.end : hit.end + 1] in _SIDES:
            follower = covered.get(hit.end)
            if hit.end < clause.end and (follower is None or follower.end - follower.start == 1):
                found.append(Stretch(hit.start, hit.end + 1))
    return found


def _side(text: str, clause: Clause, start: int, inner: set[int]) -> int:
    """Return the end of a place that begins at `start`; 0 where none does."""
    for place in range(start + 1, min(clause.end, start + _FAR)):
        if text[place] in _SIDES and place not in inner:
            while place + 1 < clause.end and text[place + 1] in "面部边方" and place not in inner:
                place += 1
            return 0 if _NOT_PLACES.search(text, start, place) else place + 1
    return 0


def whom(text: str, clause: Clause) -> Stretch | None:
    """Return an unknown name behind a number and a measure word."""
    match = _MEASURED.search(text, clause.start, clause.end)
    if match is None:
        return None
    end = next(
        (hit.start for hit in clause.hits if hit.start >= match.end() and hit.signs & (signs.VERB | signs.WHERE)),
        min(clause.end, match.end() + 12),
    )
    if end <= match.end() or any(
        hit.signs
        & (signs.PLACE | signs.STYLE | signs.LIGHT | signs.FILM | signs.AUDIO | signs.SHOT | signs.MOVE | signs.CAMERA)
        for hit in clause.hits
        if match.end() <= hit.start < end
    ):
        return None
    return Stretch(match.start(), end)


def is_verb(text: str, clause: Clause, place: int) -> bool:
    """Say whether a verb of one letter has what goes with a verb; longer ones always are."""
    hit = clause.hits[place]
    if hit.end - hit.start > 1:
        return True
    after, before = text[hit.end : hit.end + 1], text[hit.start - 1 : hit.start]
    if hit.word in _EATING and hit.end < clause.end:
        return True
    if hit.end < clause.end and after in _AFTER_VERB:
        return True
    if hit.start > clause.start and before in _BEFORE_VERB:
        return True
    behind = clause.hits[place + 1] if place + 1 < len(clause.hits) else None
    ahead = clause.hits[place - 1] if place else None
    if behind is not None and behind.start == hit.end and behind.signs & signs.NOUN:
        return True
    if after and _MEASURED.match(text, hit.end, clause.end):
        return True
    named = ahead is not None and ahead.end == hit.start and ahead.signs & (signs.NOUN | signs.MANNER | signs.ASPECT)
    return bool(named) and hit.end == clause.end


def describes(text: str, clause: Clause, place: int) -> bool:
    """Say whether the verb stands in a phrase with 的 before a noun."""
    hit = clause.hits[place]
    after = text[hit.end : hit.end + 3]
    if after[:1] == _DESCRIBED or after[:2] == "着的":
        return hit.end + 1 < clause.end
    limit = clause.hits[place + 1].start if place + 1 < len(clause.hits) else clause.end
    while (
        place + 1 < len(clause.hits)
        and clause.hits[place + 1].signs & (signs.NOUN | signs.ASPECT)
        and limit - hit.end < 9
    ):
        place += 1
        limit = clause.hits[place].end
        if text[limit : limit + 1] == _DESCRIBED and limit + 1 < clause.end:
            return (
                place + 1 < len(clause.hits)
                and bool(clause.hits[place + 1].signs & (signs.NOUN | signs.PARTICLE))
                and not hit.signs & signs.ACTING
            )
    return False


def widen(text: str, clause: Clause, place: int) -> Stretch:
    """Return the words with what describes them: a number and measure word, a description with 的."""
    hit = clause.hits[place]
    start = hit.start
    begin = clause.hits[place - 1].end if place else clause.start
    if text[start - 1 : start] == _DESCRIBED and start - 1 > clause.start:
        back = place - 1
        while (
            back >= 0
            and (clause.hits[back].signs & (signs.PARTICLE | signs.LIGHT | signs.STYLE))
            and hit.start - clause.hits[back].start < 10
        ):
            back -= 1
        begin = clause.hits[back].end if back >= 0 else clause.start
        start = max(begin, hit.start - 12)
    if not hit.signs & (signs.LIVING | signs.THING | signs.NATURE | signs.PLACE):
        return Stretch(start, hit.end)
    match = max(_MEASURED.finditer(text, max(clause.start, start - 14), start), key=re.Match.start, default=None)
    if match is not None and not any(
        other.signs & (signs.ACTING | signs.LIVING | signs.THING) or other.word == "在"
        for other in clause.hits
        if match.end() <= other.start < hit.start
    ):
        start = match.start()
    return Stretch(start, hit.end)


def what(text: str, clause: Clause) -> Stretch | None:
    """Return an unknown verb behind 正在 and the like."""
    match = _UNKNOWN_VERB.search(text, clause.start, clause.end)
    if match is None or any(hit.start < match.end("verb") and match.start("verb") < hit.end for hit in clause.hits):
        return None
    return Stretch(match.start("verb"), match.end("verb"))


GRAMMAR = Grammar(where, whom, is_verb, describes, widen, what)

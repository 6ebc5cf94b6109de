"""The order of rows: whatever comes, moves and goes, the steps lead from one order to the next."""

from hypothesis import given
from hypothesis import strategies as st

from studio.ui.panels.queue.row_order import Key, RowOrder, Step

ENTRIES = st.sampled_from("abcde")
PUTS = st.lists(st.tuples(ENTRIES, st.integers(0, 9), st.integers(0, 3)))


def stepped(rows: list[str], step: Step) -> list[str]:
    """Return a list of rows after a step."""
    if step.reset:
        return list(step.ids)
    rows = list(rows)
    if step.to is not None:
        rows.insert(step.to, rows.pop(step.at))
        return rows
    rows[step.at : step.at + step.gone] = step.ids
    return rows


def keys(entry: str, place: int, count: int) -> tuple[Key, ...]:
    """Return the keys of an entry with that many rows."""
    return tuple((0, 0, float(place), 0.0, entry, at) for at in range(count))


@given(PUTS)
def test_steps_lead_to_the_sorted_order(puts: list[tuple[str, int, int]]) -> None:
    order, rows = RowOrder(), list[str]()
    placed: dict[str, tuple[Key, ...]] = {}
    for entry, place, count in puts:
        placed[entry] = keys(entry, place, count)
        for step in order.put(entry, placed[entry], [f"{entry}{at}" for at in range(count)]):
            rows = stepped(rows, step)
        wanted = [f"{key[4]}{key[5]}" for key in sorted(key for each in placed.values() for key in each)]
        assert rows == order.ids == wanted
        assert len(order) == len(wanted)
        assert all(order.index(row[0], row) == at for at, row in enumerate(wanted))


def test_what_stays_makes_no_step_and_a_reset_forgets_all() -> None:
    order = RowOrder()
    order.put("a", keys("a", 1, 2), ["a0", "a1"])
    assert order.put("a", keys("a", 1, 2), ["a0", "a1"]) == ()
    assert order.put("b", (), ()) == ()
    assert order.index("b", "b0") is None
    step = order.reset([("c", keys("c", 2, 1), ["c0"]), ("d", keys("d", 1, 1), ["d0"])])
    assert step == Step(ids=("d0", "c0"), reset=True)
    assert order.index("a", "a0") is None

"""A rule of the code: no module but the table's own names a job's state when it makes or changes a value."""

import ast
from pathlib import Path

import studio

PACKAGE = Path(studio.__file__).parent


def test_no_state_is_set_but_through_the_table() -> None:
    found = [
        f"{path.name}:{node.lineno}"
        for path in (*(PACKAGE / "services").rglob("*.py"), *(PACKAGE / "cli").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and any(_sets_a_job(keyword) for keyword in node.keywords)
    ]
    assert found == []


def _sets_a_job(keyword: ast.keyword) -> bool:
    """Tell whether a word sets a state; the states of exports, which have no table, are named after them."""
    return keyword.arg == "state" and not ast.unparse(keyword.value).startswith("ExportState.")

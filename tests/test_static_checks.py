"""Proves the rules of the code that can be read off its text: sizes, where things may be built, what no one may call.

Looks at the syntax tree, so that a word in a comment or a message breaks no rule. The layers themselves are the
contracts of import-linter in pyproject.toml, run by `make check`.

Over 400 lines: every rule of this kind stands here, so that a reader finds them all in one place.
"""

import ast
import re
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LONGEST_MODULE_LINES, LONG_MODULE_LINES = 600, 400
REASON_TO_BE_LONG = re.compile(rf"^Over {LONG_MODULE_LINES} lines: \w.{{20,}}", re.M)
TEXT_SUFFIXES = {".cfg", ".desktop", ".ini", ".json", ".lock", ".md", ".py", ".qss", ".sh", ".svg", ".toml", ".txt", ""}

Rule = Callable[[ast.AST], bool]


@cache
def modules(folder: str) -> tuple[tuple[str, ast.Module], ...]:
    """Return (path from the root, syntax tree) of every module below `folder`."""
    paths = sorted((ROOT / folder).rglob("*.py"))
    return tuple((path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))) for path in paths)


def breaches(folder: str, rule: Rule, *, allowed: str = r"$^") -> list[str]:
    """Return `path:line` of every node below `folder` that `rule` finds in a module whose path is not `allowed`."""
    return [
        f"{path}:{getattr(node, 'lineno', 0)}"
        for path, tree in modules(folder)
        if not re.fullmatch(allowed, path)
        for node in ast.walk(tree)
        if rule(node)
    ]


# ---- kinds of nodes ----------------------------------------------------------------------------------------------


def called_name(node: ast.AST) -> str:
    """Return the last name of what a call calls: `d` of `a.b.d()`; nothing for other nodes."""
    if not isinstance(node, ast.Call):
        return ""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def calls(*names: str) -> Rule:
    """Find calls of functions and methods of these names."""
    return lambda node: called_name(node) in names


def names(*wanted: str) -> Rule:
    """Find every mention of these names: read, called, imported, decorating or subclassed."""

    def rule(node: ast.AST) -> bool:
        if isinstance(node, ast.Name):
            return node.id in wanted
        if isinstance(node, ast.Attribute):
            return node.attr in wanted
        return isinstance(node, ast.alias) and node.name.rpartition(".")[2] in wanted

    return rule


def imports(*wanted: str) -> Rule:
    """Find imports of these modules or of what is below them."""

    def below(module: str) -> bool:
        return any(module == each or module.startswith(f"{each}.") for each in wanted)

    def rule(node: ast.AST) -> bool:
        if isinstance(node, ast.Import):
            return any(below(alias.name) for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            return any(below(f"{node.module}.{alias.name}") for alias in node.names)
        return False

    return rule


def catches_everything(node: ast.AST) -> bool:
    """Find `except:`, `except Exception` and `except BaseException`; cleaning up and raising on is no catching."""
    if not isinstance(node, ast.ExceptHandler):
        return False
    if isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None:
        return False
    caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
    return any(
        each is None or (isinstance(each, ast.Name) and each.id in ("Exception", "BaseException")) for each in caught
    )


def length(path: str) -> int:
    """Return how many lines a module has; `path` is counted from the root."""
    return len((ROOT / path).read_text(encoding="utf-8").splitlines())


def says_why_it_is_long(tree: ast.Module) -> bool:
    """Tell whether a module's docstring names a reason for more lines than a module should have."""
    return REASON_TO_BE_LONG.search(ast.get_docstring(tree) or "") is not None


def ignores_without_reason(line: str) -> bool:
    """Tell whether a line's `type: ignore` lacks its code, or the reason after it."""
    comment = re.search(r"#\s*type:\s*ignore(?P<code>\[[\w, -]+\])?(?P<rest>.*)", line)
    return comment is not None and not (comment["code"] and re.search(r"\w", comment["rest"]))


# ---- the code ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("folder", ["studio", "tests", "packaging"])
def test_no_module_is_too_long(folder: str) -> None:
    lengths = {path: length(path) for path, _ in modules(folder)}
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST_MODULE_LINES} == {}


@pytest.mark.parametrize("folder", ["studio", "tests", "packaging"])
def test_a_long_module_says_why(folder: str) -> None:
    """In a paragraph of its docstring that begins with "Over 400 lines: "; the better answer is to take it apart."""
    long = [path for path, _ in modules(folder) if length(path) > LONG_MODULE_LINES]
    silent = [path for path, tree in modules(folder) if path in long and not says_why_it_is_long(tree)]
    assert silent == []
    no_longer_long = [path for path, tree in modules(folder) if path not in long and says_why_it_is_long(tree)]
    assert no_longer_long == []


@pytest.mark.parametrize(
    ("docstring", "says"),
    [
        ("Owns a table.", False),
        ("Owns a table.\n\nOver 400 lines: it is long.", False),
        ("Owns a table.\n\nOver 400 lines: one table of words, of one kind, in one place.", True),
    ],
)
def test_the_check_for_reasons_sees_what_it_must(docstring: str, says: bool) -> None:
    assert says_why_it_is_long(ast.parse(repr(docstring))) is says


@pytest.mark.parametrize("folder", ["studio", "packaging"])
def test_every_module_says_what_it_owns(folder: str) -> None:
    silent = [path for path, tree in modules(folder) if tree.body and ast.get_docstring(tree) is None]
    assert silent == []


@pytest.mark.parametrize("folder", ["studio", "tests", "packaging"])
def test_every_ignored_type_error_names_its_code_and_reason(folder: str) -> None:
    found = [
        f"{path}:{number}"
        for path, _ in modules(folder)
        if path != "tests/test_static_checks.py"
        for number, line in enumerate((ROOT / path).read_text(encoding="utf-8").splitlines(), 1)
        if ignores_without_reason(line)
    ]
    assert found == []


def test_only_the_kit_styles_widgets() -> None:
    assert breaches("studio", calls("setStyleSheet"), allowed=r"studio/ui/kit/.+") == []


def test_no_nested_event_loops_and_no_tasks_without_an_owner() -> None:
    nested = names("asyncSlot", "asyncClose", "processEvents", "exec_", "QEventLoop")
    assert breaches("studio", nested) == []
    assert breaches("studio", calls("exec")) == []


def test_only_the_task_scope_makes_bare_tasks() -> None:
    def bare(node: ast.AST) -> bool:
        if called_name(node) == "ensure_future":
            return True
        if called_name(node) != "create_task" or not isinstance(node, ast.Call):
            return False
        # A TaskGroup's create_task has an owner: `async with asyncio.TaskGroup() as group`.
        holder = node.func.value if isinstance(node.func, ast.Attribute) else None
        return not (isinstance(holder, ast.Name) and re.fullmatch(r"(\w+_)?group", holder.id))

    assert breaches("studio", bare, allowed=r"studio/services/tasks\.py") == []


def test_only_two_places_catch_everything() -> None:
    assert breaches("studio", catches_everything, allowed=r"studio/(services/tasks|app)\.py") == []


def test_only_one_module_builds_http_clients() -> None:
    clients = calls(
        "AsyncClient", "AsyncHTTPTransport", "HTTPTransport", "urlopen", "HTTPConnection", "HTTPSConnection"
    )
    assert breaches("studio", clients, allowed=r"studio/providers/http\.py") == []
    assert breaches("studio", imports("urllib.request", "http.client", "requests")) == []

    def bare_httpx(node: ast.AST) -> bool:
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            return False
        holder = node.func.value
        one_shot = ("Client", "get", "post", "put", "patch", "delete", "head", "options", "request", "stream")
        return isinstance(holder, ast.Name) and holder.id == "httpx" and node.func.attr in one_shot

    assert breaches("studio", bare_httpx, allowed=r"studio/providers/http\.py") == []


def test_only_the_store_speaks_sql() -> None:
    statement = re.compile(
        r"\s*(SELECT\s.+\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+TABLE|PRAGMA)\s",
        re.S,
    )

    def sql(node: ast.AST) -> bool:
        return isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(statement.match(node.value))

    assert breaches("studio", sql, allowed=r"studio/store/.+") == []
    assert breaches("studio", imports("sqlite3"), allowed=r"studio/store/.+") == []


def test_view_models_and_the_painter_know_no_widgets() -> None:
    others = r"(?!studio/media/draw/|.+/view_model\.py$).+"
    assert breaches("studio", imports("PySide6.QtWidgets"), allowed=others) == []


def parts_before_the_whole(tree: ast.Module, package: str) -> list[int]:
    """Return the lines that import a part of `package` in a module that has not imported all of it before."""
    own = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    whole = [
        node.lineno for node in own if isinstance(node, ast.Import) and package in [each.name for each in node.names]
    ]
    parts = [
        node.lineno for node in own if isinstance(node, ast.ImportFrom) and f"{node.module}.".startswith(f"{package}.")
    ]
    return [line for line in parts if line < min(whole, default=line + 1)]


def test_all_of_pyav_is_imported_before_parts_of_it() -> None:
    # Its modules import each other. A thread that begins at a part holds that part and waits for the package, while
    # another loads the package and waits for the part: Python then hands out half of one, and no clip can be decoded.
    found = {path: parts_before_the_whole(tree, "av") for path, tree in modules("studio")}
    assert {path: lines for path, lines in found.items() if lines} == {}
    assert parts_before_the_whole(ast.parse("from av.frame import Frame\nimport av"), "av") == [1]
    assert parts_before_the_whole(ast.parse("import av\nfrom av.frame import Frame"), "av") == []


GUESSING_WIDGETS = ("QLabel", "QMessageBox", "QErrorMessage", "QTextBrowser", "QTextEdit")


def is_made_plain(holder: str, scope: ast.AST) -> bool:
    """Tell whether `scope` sets the widget that `holder` names to plain text."""
    plain = {f"{holder}.setTextFormat(Qt.TextFormat.PlainText)", f"{holder}.setAcceptRichText(False)"}
    return any(isinstance(node, ast.Call) and ast.unparse(node) in plain for node in ast.walk(scope))


def widgets_that_guess(tree: ast.Module) -> Iterator[int]:
    """Yield the line of each widget that would take text for markup: made without a name, or not made plain at once."""
    safe: set[ast.AST] = set()
    for scope in ast.walk(tree):
        if isinstance(scope, ast.FunctionDef | ast.AsyncFunctionDef):
            for node in ast.walk(scope):
                if isinstance(node, ast.Assign) and is_made_plain(ast.unparse(node.targets[0]), scope):
                    safe.add(node.value)
        elif isinstance(scope, ast.ClassDef):
            guesses = any(names(*GUESSING_WIDGETS)(base) for base in scope.bases)
            if guesses and not is_made_plain("self", scope):
                yield scope.lineno
    yield from (
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and called_name(node) in GUESSING_WIDGETS and node not in safe
    )


def test_every_widget_that_could_read_markup_is_set_to_plain_text() -> None:
    found = [f"{path}:{line}" for path, tree in modules("studio") for line in widgets_that_guess(tree)]
    assert found == []
    setters = ("setWhatsThis", "setHtml", "insertHtml", "appendHtml", "setMarkdown")
    assert breaches("studio", calls(*setters)) == []
    assert breaches("studio", names("QWhatsThis", "RichText", "AutoText", "MarkdownText")) == []


def test_only_the_kit_sets_tooltips_and_it_escapes_them() -> None:
    roles = {breach.partition(":")[0] for breach in breaches("studio", names("ToolTipRole"))}
    assert [path for path in sorted(roles) if "plain_tip(" not in (ROOT / path).read_text(encoding="utf-8")] == []
    for rule in (calls("setToolTip"), names("QToolTip")):
        assert breaches("studio", rule, allowed=r"studio/ui/kit/.+") == []
        tips = {breach.partition(":")[0] for breach in breaches("studio/ui/kit", rule)}
        assert [path for path in sorted(tips) if "escape(" not in (ROOT / path).read_text(encoding="utf-8")] == []


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("def f():\n    a = QLabel()\n    a.setTextFormat(Qt.TextFormat.PlainText)", []),
        ("def f():\n    a = QLabel()", [2]),
        ("def f():\n    a, b = QLabel(), QLabel()", [2, 2]),
        ("def f():\n    add(QLabel('a'))", [2]),
        ("class A(QTextEdit):\n    def __init__(self):\n        self.setAcceptRichText(False)", []),
        ("class A(QLabel):\n    pass", [1]),
        ("def f(a: QLabel) -> QLabel:\n    return a", []),
    ],
)
def test_the_check_for_plain_text_sees_what_it_must(code: str, lines: list[int]) -> None:
    assert list(widgets_that_guess(ast.parse(code))) == lines


# ---- words of the window -----------------------------------------------------------------------------------------

# Where each of these takes words that a person reads.
WORDS_AT = {
    "label": 0, "Elided": 0, "Button": 1, "IconButton": 2, "DropDown": 1, "Segmented": 1, "Switch": 1, "NumberField": 1,
    "PlainField": 0, "Prose": 1, "NameDialog": 1, "Question": 1, "setText": 0, "set_text": 0, "set_words": 0,
    "setPlaceholderText": 0, "setAccessibleName": 0, "setAccessibleDescription": 0, "setWindowTitle": 0, "addAction": 0,
    "addItem": 0, "set_tip": 1, "show_as": 1, "set_suffix": 0, "invite": 0, "tell": 0,
}  # fmt: skip
NEVER_TRANSLATED = {"Shotwright"}  # the program's own name


def literal_words(node: ast.AST) -> Iterator[str]:
    """Yield the words that stand in an expression itself, not in a call of it: that may be given a marked word."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield from re.findall(r"[^\W\d_]{2,}", node.value)
    if not isinstance(node, ast.Call | ast.Compare | ast.Subscript | ast.FormattedValue):
        for child in ast.iter_child_nodes(node):
            yield from literal_words(child)


def speaks_past_the_translator(node: ast.AST) -> bool:
    """Tell whether a node shows words that are not the translator's."""
    at = WORDS_AT.get(called_name(node))
    if at is None or not isinstance(node, ast.Call) or len(node.args) <= at:
        return False
    return bool(set(literal_words(node.args[at])) - NEVER_TRANSLATED)


def test_panels_show_no_words_past_the_translator() -> None:
    assert breaches("studio/ui", speaks_past_the_translator) == []


@pytest.mark.parametrize(
    ("code", "breaks"),
    [
        ("label('Go on')", True),
        ("label(self.tr('Go on'))", False),
        ("Button(look, 'Go' if ready else self.tr('Stay'))", True),
        ("a.setText(f'{count} words')", True),
        ("a.setText(f'{count} × {other}')", False),
        ("a.setText(words['a key'])", False),
        ("label(f'Shotwright {version}')", False),
        ("label('›', 'body')", False),
    ],
)
def test_the_check_for_words_sees_what_it_must(code: str, breaks: bool) -> None:
    assert any(speaks_past_the_translator(node) for node in ast.walk(ast.parse(code))) is breaks


def test_library_code_does_not_print() -> None:
    assert breaches("studio", calls("print"), allowed=r"studio/(cli(/.+)?|cli\.py|__main__\.py)") == []


def test_nothing_runs_a_shell() -> None:
    def shell(node: ast.AST) -> bool:
        return isinstance(node, ast.keyword) and node.arg == "shell" and getattr(node.value, "value", None) is not False

    assert breaches("studio", shell) == []
    assert breaches("studio", calls("system", "create_subprocess_shell", "popen")) == []


# ---- the tests ---------------------------------------------------------------------------------------------------


def test_tests_await_facts_not_durations() -> None:
    assert breaches("tests", calls("sleep", "qSleep", "msleep", "usleep")) == []

    def qtbot_wait(node: ast.AST) -> bool:
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "wait"):
            return False
        return "qtbot" in ast.unparse(node.func.value).lower() and isinstance(node.func.value, ast.Name)

    assert breaches("tests", qtbot_wait) == []
    assert breaches("tests", calls("qWait")) == []


def test_tests_fake_ports_and_do_not_patch_the_program() -> None:
    assert breaches("tests", imports("unittest.mock", "mock", "pytest_mock")) == []
    assert breaches("tests", names("mocker", "MagicMock", "AsyncMock")) == []

    def patches_studio(node: ast.AST) -> bool:
        if not (isinstance(node, ast.Call) and called_name(node) == "setattr" and isinstance(node.func, ast.Attribute)):
            return False
        target = node.args[0] if node.args else None
        return isinstance(target, ast.Constant) and str(target.value).startswith("studio.")

    assert breaches("tests", patches_studio) == []


# ---- every file of the repository ---------------------------------------------------------------------------------


def tracked_texts() -> Iterator[tuple[str, str]]:
    """Yield (path, text) of every text file of the repository; of the folder where it is no checkout."""
    git = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    listed = subprocess.run(git, cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode == 0 and listed.stdout:
        paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:
        kept = ("studio", "tests", "resources", "packaging", "docs")
        paths = [path for folder in kept for path in (ROOT / folder).rglob("*")]
    for path in paths:
        if path.is_file() and path.suffix in TEXT_SUFFIXES:
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def test_no_file_names_a_place_outside_the_repository() -> None:
    # Put together here, so that this file does not name them.
    machine = [f"(?<![\\w.-])/{name}/" for name in ("work", "tmp", "root", "home/\\w+")]
    registries = [re.escape(f"{host}.{end}") for host, end in (
        ("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("npmjs", "com"), ("deb.debian", "org"),
        ("security.debian", "org"), ("crates", "io"), ("proxy.golang", "org"),
    )]  # fmt: skip
    options = [f"--{name}" for name in ("extra-index-url", "index-url", "find-links", "trusted-host")]
    folders = [f"shared/{name}" for name in ("design", "corpus", "tools", "reference")]
    forbidden = re.compile(
        "|".join([*machine, *folders, *registries, *(f"(?<!no-emit-){option}" for option in options)])
    )
    found = {path: match[0] for path, text in tracked_texts() if (match := forbidden.search(text))}
    assert found == {}


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_the_locks_pin_and_hash_everything_and_name_no_address(lock: str) -> None:
    text = (ROOT / "packaging" / lock).read_text(encoding="utf-8")
    blocks = [block for block in re.split(r"\n(?=[a-z])", text) if not block.startswith("#")]
    assert len(blocks) > 10
    assert [
        block
        for block in blocks
        if not re.match(r"[a-z0-9._-]+==[^\s]+.*\\\n(\s+--hash=sha256:[0-9a-f]{64}( \\)?\n?)+(#.*\n?)*$", block)
    ] == []
    assert "://" not in text

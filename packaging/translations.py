"""Keeps resources/translations in step with the words of the window, for `make translations`. Imports no `studio`.

Qt's own tools do the work: lupdate reads the words out of `studio/ui` into one text file (.ts) a language, lrelease
makes of each the file (.qm) that the window opens. New words stand unfinished in the .ts file until somebody writes
their translation there and runs this again. English needs only its plurals; every other word is its own translation.
The files say nothing of line numbers or versions, so that the same words always give the same bytes.
"""

import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = {"en": ("-pluralonly",), "de": ()}
TOOLS = Path(PySide6.__file__).parent


def update(language: str, folder: Path) -> Path:
    """Bring the .ts file of a language in `folder` up to date with the words of the window; return its path."""
    texts = folder / f"shotwright_{language}.ts"
    modules = [str(path) for path in sorted((ROOT / "studio" / "ui").rglob("*.py"))]
    options = ["-silent", "-locations", "none", "-no-obsolete", "-source-language", "en", "-target-language", language]
    run("lupdate", *options, *LANGUAGES[language], *modules, "-ts", str(texts))
    return texts


def release(texts: Path) -> Path:
    """Make the .qm file of a .ts file beside it; return its path."""
    made = texts.with_suffix(".qm")
    run("lrelease", "-silent", str(texts), "-qm", str(made))
    return made


def run(tool: str, *arguments: str) -> None:
    """Run one of Qt's tools; its complaint ends the program."""
    subprocess.run([TOOLS / tool, *arguments], check=True, timeout=120)


def main() -> int:
    """Update and release every language; 1 where a word has no translation yet."""
    unfinished = 0
    for language in LANGUAGES:
        texts = update(language, FOLDER)
        release(texts)
        missing = texts.read_text(encoding="utf-8").count('type="unfinished"')
        print(f"{texts.relative_to(ROOT)}: {missing} unfinished")
        unfinished += missing
    return 1 if unfinished else 0


if __name__ == "__main__":
    sys.exit(main())

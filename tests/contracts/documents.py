"""The program and its modules → the generated parts of documents, and the guide to checks; `make docs` writes them."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from click.testing import CliRunner

from generator.cli import main
from tests.contracts.check_guide import PLACE, write_guide

ROOT = Path(__file__).parents[2]
WIDTH = 78  # what click leaves of the 80 columns it assumes

GENERATED_IN = ("README.md", "ARCHITECTURE.md", "docs/COMMANDS.md")
"""Documents with generated parts."""
_BLOCK = re.compile(r"<!-- begin: (?P<name>[a-z -]+) -->\n.*?<!-- end -->", re.DOTALL)


def commands(group: click.Group = main, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Give the words that lead to the program itself (none) and to every command below it."""
    yield path
    for name in sorted(group.commands):
        _, command, _ = group.resolve_command(click.Context(group), [name])
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))
        else:
            yield (*path, name)


def help_text(path: tuple[str, ...]) -> str:
    """What `python build.py … --help` prints where the width of the terminal is not known."""
    return CliRunner().invoke(main, [*path, "--help"], prog_name="build.py", terminal_width=WIDTH).output


def code_map(root: Path = ROOT) -> str:
    """Every module of the program with the first line of its docstring, a heading a package."""
    lines: list[str] = []
    for folder in sorted({path.parent for path in _modules(root)}):
        package = folder.relative_to(root).as_posix()
        lines += ["", f"### `{package}/`", "", _summary(folder / "__init__.py"), ""]
        lines += [f"- `{path.name}`: {_summary(path)}" for path in sorted(folder.glob("*.py")) if path.name != "__init__.py"]
    return "\n".join(lines).strip() + "\n"


def fill(text: str) -> str:
    """Put the present output between the marks `<!-- begin: … -->` and `<!-- end -->`."""
    return _BLOCK.sub(lambda match: f"<!-- begin: {match['name']} -->\n{generated(match['name'])}<!-- end -->", text)


def generated(name: str) -> str:
    """Give the block of that name: `code map`, or `help` and the words of a command."""
    if name == "code map":
        return code_map()
    wanted = tuple(name.removeprefix("help").split())
    return f"```\n$ python build.py {' '.join((*wanted, '--help'))}\n{help_text(wanted)}```\n"


def blocks(text: str) -> set[str]:
    """Names of the generated blocks in a document."""
    return {match["name"] for match in _BLOCK.finditer(text)}


def _modules(root: Path) -> list[Path]:
    return sorted(path for path in (root / "generator").rglob("*.py") if "__pycache__" not in path.parts)


def _summary(path: Path) -> str:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return docstring.partition("\n")[0]


if __name__ == "__main__":
    anew = {ROOT / document: fill((ROOT / document).read_text(encoding="utf-8")) for document in GENERATED_IN} | {PLACE: write_guide()}
    for place, text in anew.items():
        changed = place.read_text(encoding="utf-8") != text
        place.write_text(text, encoding="utf-8", newline="\n")
        sys.stdout.write(f"{place.relative_to(ROOT)}: {'changed' if changed else 'as it was'}\n")

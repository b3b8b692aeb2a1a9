"""A function → a digest of everything that decides what it gives: the modules of ours it can reach, its libraries, Python."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from generator.system.digest import sha256

LIBRARIES_NAME = "LIBRARIES"
"""A module with a function for the runner names here the distributions it stands on, e.g. `("altair", "vl-convert-python")`."""


def source_digest(function: Callable[..., object]) -> str:
    """Digest of the source a function can reach by imports inside its own top-level package, of its libraries and of Python.

    Imports are read from the text, so that nothing heavy is loaded to find out that nothing changed.
    """
    from importlib.metadata import version  # noqa: PLC0415 - costs an unchanged build a tenth of its time

    module = function.__module__
    libraries: tuple[str, ...] = getattr(sys.modules[module], LIBRARIES_NAME, ())
    lines = [f"{module}.{function.__qualname__}", f"python {sys.version}"]
    lines += [f"{library} {version(library)}" for library in sorted(libraries)]
    lines += [f"{name} {sha256(content)}" for name, content in sorted(_reachable(module).items())]
    return sha256("\n".join(lines).encode())


def _reachable(start: str) -> dict[str, bytes]:
    """Source of the module and of every module of its own top-level package that it imports, by name."""
    home = Path(str(sys.modules[start].__file__))
    root = home.parents[start.count(".")]
    top = start.partition(".")[0]
    found = {start: home.read_bytes()}
    waiting = [start]
    while waiting:
        for name in _imports(found[waiting.pop()]):
            path = _path_of(root, name) if name not in found and name.partition(".")[0] == top else None
            if path:
                found[name] = path.read_bytes()
                waiting.append(name)
    return found


def _path_of(root: Path, name: str) -> Path | None:
    """Path of a module, looked up by hand: the import system would load it. None for what a module holds, such as a class."""
    place = root.joinpath(*name.split("."))
    return next((path for path in (place.with_suffix(".py"), place / "__init__.py") if path.is_file()), None)


@cache  # most modules are reached by all functions that are asked about
def _imports(source: bytes) -> tuple[str, ...]:
    return tuple(_imported(ast.parse(source)))


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)

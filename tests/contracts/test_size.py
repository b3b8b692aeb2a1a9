"""Files, functions and parameter lists stay small enough to read."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
FILE_LINES = 300
FUNCTION_LINES = 60
PARAMETERS = 5

Function = ast.FunctionDef | ast.AsyncFunctionDef


def modules() -> list[Path]:
    return [path for path in sorted((ROOT / "generator").rglob("*.py")) if "__pycache__" not in path.parts]


def functions() -> Iterator[tuple[str, Function]]:
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, Function):
                yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", node


def parameters(function: Function) -> int:
    names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)]
    return len([name for name in names if name not in ("self", "cls")])


def test_no_file_is_longer_than_three_hundred_lines() -> None:
    lengths = {path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}

    assert {path: lines for path, lines in lengths.items() if lines > FILE_LINES} == {}


def test_no_function_is_longer_than_sixty_lines() -> None:
    assert [name for name, node in functions() if (node.end_lineno or 0) - node.lineno + 1 > FUNCTION_LINES] == []


def test_no_function_takes_more_than_five_parameters() -> None:
    assert [name for name, node in functions() if parameters(node) > PARAMETERS] == []


def test_no_module_is_called_after_nothing() -> None:
    """`utils`, `helpers` and the like say nothing about what is in them."""
    vague = {"utils", "util", "helper", "helpers", "manager", "common", "misc", "data", "info"}

    assert [path.as_posix() for path in modules() if path.stem in vague] == []

"""A second evaluator of formulas, written apart from the generator with nothing but the standard library."""

import ast
import csv
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def calculate(formula: str, numbers: Mapping[str, Fraction]) -> Fraction:
    """Value of a formula, exact; knows `+ - * /`, parentheses and `som`."""
    return _calculate(ast.parse(formula, mode="eval").body, numbers)


_SIGNS: Mapping[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: lambda left, right: left + right,
    ast.Sub: lambda left, right: left - right,
    ast.Mult: lambda left, right: left * right,
    ast.Div: lambda left, right: left / right,
}


def _calculate(node: ast.expr, numbers: Mapping[str, Fraction]) -> Fraction:
    if isinstance(node, ast.BinOp):
        return _SIGNS[type(node.op)](_calculate(node.left, numbers), _calculate(node.right, numbers))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "som":
        return sum((_calculate(argument, numbers) for argument in node.args), Fraction(0))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "abs":
        return abs(_calculate(node.args[0], numbers))
    if isinstance(node, ast.Name):
        return numbers[node.id]
    if isinstance(node, ast.Constant) and isinstance(node.value, int):
        return Fraction(node.value)
    message = f"not in the grammar: {ast.dump(node)}"
    raise ValueError(message)


@lru_cache(maxsize=32)
def read_lines(path: str) -> Mapping[int, Mapping[str, str]]:
    """Rows of a released CSV by their physical line."""
    with (ROOT / path).open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        return dict((reader.line_num, row) for row in reader)  # noqa: C402 - the line number moves with the reader

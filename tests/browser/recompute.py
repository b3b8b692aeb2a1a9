"""A provenance record → its value, recomputed from the published cells; the standard library only, and nothing of the generator."""

from __future__ import annotations

import ast
import csv
import hashlib
import io
import json
import math
import operator
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from statistics import NormalDist, median
from typing import Any

Record = dict[str, Any]


def chi2_quantile(chance: Fraction, degrees: Fraction) -> Fraction:
    """By halving, on the sum of Poisson chances: below x with 2k degrees = at least k events where x / 2 are expected."""
    assert degrees.denominator == 1, degrees
    assert degrees % 2 == 0, degrees
    low, high = 0.0, 2.0 * float(degrees) + 100
    while degrees and low < (middle := (low + high) / 2) < high:
        fewer = math.fsum(math.exp(k * math.log(middle / 2) - middle / 2 - math.lgamma(k + 1)) for k in range(int(degrees) // 2))
        low, high = (middle, high) if 1 - fewer < chance else (low, middle)
    return Fraction(low)


FUNCTIONS: dict[str, Callable[..., Fraction]] = {
    "som": lambda *values: sum(values, Fraction(0)),
    "gemiddelde": lambda *values: sum(values, Fraction(0)) / len(values),
    "mediaan": lambda *values: Fraction(median(values)),
    "min": min,
    "max": max,
    "abs": abs,
    "wortel": lambda value: Fraction(math.sqrt(value)),
    "exp": lambda value: Fraction(math.exp(value)),
    "ln": lambda value: Fraction(math.log(value)),
    "normaal_kwantiel": lambda chance: Fraction(NormalDist().inv_cdf(float(chance))),
    "chi2_kwantiel": chi2_quantile,
}
ROUGH = frozenset({"wortel", "exp", "ln", "normaal_kwantiel", "chi2_kwantiel"})
"""What passes through a float here; every other function is exact."""

Functions = dict[str, tuple[list[str], str]]
"""Named functions: parameters and formula by name."""


def read_functions(edition: Path) -> Functions:
    """The named functions of one edition."""
    entries = json.loads((edition / "herkomst" / "functies.json").read_text(encoding="utf-8"))["functies"]
    return {entry["naam"]: (entry["parameters"], entry["formule"]) for entry in entries}


def read_records(edition: Path) -> dict[str, Record]:
    """All records of one edition, from the files that its index names."""
    folder = edition / "herkomst"
    index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    records: dict[str, Record] = {}
    for entry in index["bestanden"]:
        part = json.loads((folder / entry["bestand"]).read_text(encoding="utf-8"))["cijfers"]
        double = records.keys() & part.keys()
        assert not double, f"in two files: {sorted(double)[:3]}"
        records.update(part)
    return records


OPERATORS: dict[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: lambda base, exponent: Fraction(base**exponent),
}


class Cells:
    """Cells of the published packages, by physical line and column name."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._files: dict[str, tuple[str, list[str], dict[int, list[str]]]] = {}

    def check(self, operand: Record) -> str:
        """Say what is wrong with the place an operand names; empty when the cell stands there exactly."""
        path = f"data/{operand['pakket']}/{operand['versie']}/{operand['bestand']}"
        if path not in self._files:
            self._files[path] = self._read(path)
        digest, header, rows = self._files[path]
        if digest != operand["sha256"]:
            return f"{path}: another sha256"
        row = rows.get(operand["regel"])
        if row is None or operand["kolom"] not in header:
            return f"{path}:{operand['regel']}: no column {operand['kolom']}"
        cell = row[header.index(operand["kolom"])]
        return "" if cell == operand["ruw"] else f"{path}:{operand['regel']}: {cell!r} is not {operand['ruw']!r}"

    def _read(self, path: str) -> tuple[str, list[str], dict[int, list[str]]]:
        content = (self._site / path).read_bytes()
        reader = csv.reader(io.StringIO(content.decode("utf-8"), newline=""), strict=True)
        rows: dict[int, list[str]] = {}
        start = 1
        for row in reader:
            rows[start] = row
            start = reader.line_num + 1
        return hashlib.sha256(content).hexdigest(), rows[1], rows


class Recomputer:
    """Values of records, each computed once."""

    def __init__(self, records: dict[str, Record], functions: Functions) -> None:
        self._records = records
        self._functions = functions
        self._known: dict[str, Fraction] = {}
        self._rough: dict[str, bool] = {}

    def value(self, name: str) -> Fraction:
        """The exact value of a record."""
        if name not in self._known:
            record = self._records[name]
            operands = {key: self._operand(operand) for key, operand in record["operanden"].items()}
            self._known[name] = evaluate(record["formule"], operands, self._functions)
        return self._known[name]

    def judge(self, name: str) -> str:
        """Say what is wrong with a record; empty when value and text are right: exactly, or to nine digits where floats come in."""
        record = self._records[name]
        value, published = self.value(name), Fraction(record["waarde"])
        if self._is_rough(name):
            right = math.isclose(value, published, rel_tol=1e-9, abs_tol=1e-12)
            value = published
        else:
            right = float(value) == float(published)
        text = shown_dutch(value, record["afronding"]["decimalen"])
        if name.split(".")[1] == "en":
            text = text.translate(ENGLISH)
        right = right and record["getoond"].removeprefix("+") == text
        return "" if right else f"{name}: {record['waarde']} ({record['getoond']}), recomputed {float(value)!r} ({text})"

    def _is_rough(self, name: str) -> bool:
        if name not in self._rough:
            record = self._records[name]
            figures = [operand["cijfer"] for operand in record["operanden"].values() if "cijfer" in operand]
            rough = bool(_names(record["formule"]) & (ROUGH | self._functions.keys()))
            self._rough[name] = rough or any(self._is_rough(figure) for figure in figures)
        return self._rough[name]

    def _operand(self, operand: Record) -> Fraction:
        return self.value(operand["cijfer"]) if "cijfer" in operand else _exact(operand["ruw"])


@lru_cache(maxsize=65536)  # a cell stands in many records
def _exact(raw: str) -> Fraction:
    return Fraction(raw)


@lru_cache(maxsize=4096)  # some three hundred formulas make a hundred thousand figures
def _parsed(formula: str) -> ast.expr:
    return ast.parse(formula, mode="eval").body


@lru_cache(maxsize=4096)
def _names(formula: str) -> frozenset[str]:
    return frozenset(node.id for node in ast.walk(_parsed(formula)) if isinstance(node, ast.Name))


def evaluate(formula: str, operands: dict[str, Fraction], functions: Functions) -> Fraction:
    """Compute a formula of the documented grammar."""
    return _value(_parsed(formula), operands, functions)


def _value(node: ast.expr, operands: dict[str, Fraction], functions: Functions) -> Fraction:
    if isinstance(node, ast.Name):
        return operands[node.id]
    if isinstance(node, ast.Constant):
        return Fraction(str(node.value))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -_value(node.operand, operands, functions)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        arguments = [_value(argument, operands, functions) for argument in node.args]
        if node.func.id in FUNCTIONS:
            return FUNCTIONS[node.func.id](*arguments)
        parameters, formula = functions[node.func.id]
        return evaluate(formula, dict(zip(parameters, arguments, strict=True)), functions)
    assert isinstance(node, ast.BinOp), ast.dump(node)
    return OPERATORS[type(node.op)](_value(node.left, operands, functions), _value(node.right, operands, functions))


ENGLISH = str.maketrans(".,", ",.")
"""From a thousands point and decimal comma to a thousands comma and decimal point."""


def shown_dutch(value: Fraction, decimals: int) -> str:
    """Round half up, away from zero, and write with a thousands point, a decimal comma and a true minus."""
    with localcontext() as context:
        context.prec = 60
        exact = Decimal(value.numerator) / Decimal(value.denominator)
        rounded = exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    text = f"{abs(rounded):,.{max(0, decimals)}f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    return f"\N{MINUS SIGN}{text}" if rounded < 0 else text

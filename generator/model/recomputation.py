"""A figure in, one SQL statement out that computes it anew from the published CSV files, as DuckDB runs it in the root of a site."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from functools import lru_cache, partial

from generator.model.figure import Figure, SourceCell
from generator.model.formula import FormulaError, evaluate_part, names_in, parse_formula
from generator.model.functions import NAMED_FUNCTIONS
from generator.model.identifiers import FigureId

_QUANTILES = frozenset({"normaal_kwantiel", "chi2_kwantiel"})
"""No function of DuckDB: their outcome stands in the statement, with a remark that says what it is."""

_SIGNS: Mapping[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}
_SAME = {"min": "least", "max": "greatest", "abs": "abs", "wortel": "sqrt", "exp": "exp", "ln": "ln"}


def recompute_in_sql(figure: Figure) -> str:
    """Write the statement: the files with their lines numbered, every figure it rests on, and the figure itself as `waarde`."""
    writer = _Writer()
    outcome = writer.write(figure)
    return writer.statement(f"SELECT waarde FROM {outcome}")  # noqa: S608 - written for a reader, never run by us


def recompute_all_in_sql(figures: Iterable[Figure]) -> str:
    """Write one statement that gives a row a figure: `cijfer` (its id) and `waarde`; what they share stands there once."""
    writer = _Writer()
    outcomes = [(figure.id, writer.write(figure)) for figure in figures]
    rows = "\nUNION ALL ".join(f"SELECT '{name}' AS cijfer, waarde FROM {step}" for name, step in outcomes)  # noqa: S608 - written for a reader
    return writer.statement(rows)


class _Writer:
    """Names files and figures in the order in which they are needed, each once."""

    def __init__(self) -> None:
        self.files: dict[str, str] = {}
        self.steps: dict[str, str] = {}
        self._names: dict[FigureId, str] = {}

    def write(self, figure: Figure) -> str:
        """Give the name of the step that holds the figure's value."""
        if figure.id in self._names:
            return self._names[figure.id]
        columns = ",".join(f"\n    {self._operand(operand)} AS {name}" for name, operand in figure.operands.items())
        formula = _without_values(figure.formula) or _with_values(figure)
        name = f"cijfer{len(self.steps) + 1}"
        self.steps[name] = f"{name} AS ( -- {figure.id}\n  SELECT {formula} AS waarde\n  FROM (SELECT{columns})\n)"  # noqa: S608 - written for a reader, never run by us
        self._names[figure.id] = name
        return name

    def statement(self, rows: str) -> str:
        """Give the whole statement: all that was named, and the rows asked of it."""
        steps = ",\n".join((*self.files.values(), *self.steps.values()))
        return f"WITH\n{steps}\n{rows};"

    def _operand(self, operand: SourceCell | Figure) -> str:
        if isinstance(operand, Figure):
            return f"(SELECT waarde FROM {self.write(operand)})"  # noqa: S608 - written for a reader, never run by us
        path = f"data/{operand.package}/{operand.version}/{operand.file}"
        name = f"bestand{[*self.files, path].index(path) + 1}"
        if path not in self.files:
            table = f"read_csv('{path}', header = true, all_varchar = true)"
            self.files[path] = f"{name} AS (\n  SELECT row_number() OVER () + 1 AS regel, *\n  FROM {table}\n)"  # noqa: S608 - idem
        return f"(SELECT CAST({_identifier(operand.column)} AS DOUBLE) FROM {name} WHERE regel = {operand.line})"  # noqa: S608 - idem


@lru_cache(maxsize=4096)
def _without_values(formula: str) -> str:
    """SQL of a formula that is the same for every figure that uses it; empty when a quantile in it depends on an operand."""
    node = parse_formula(formula)
    try:
        return _Formula({name: name for name in names_in(node)}, {}).write(node)
    except FormulaError:
        return ""


def _with_values(figure: Figure) -> str:
    values = {name: partial(getattr, operand, "exact") for name, operand in figure.operands.items()}
    return _Formula({name: name for name in values}, values).write(parse_formula(figure.formula))


def _identifier(column: str) -> str:
    """The name of a column, in quotes when it is not a plain word."""
    return column if re.fullmatch("[a-z_]+", column) else f'"{column}"'


class _Formula:
    """A formula of the record grammar, with the SQL of each name, and its value for when a quantile needs it."""

    def __init__(self, texts: Mapping[str, str], values: Mapping[str, Callable[[], Fraction]]) -> None:
        self._texts = texts
        self._values = values

    def write(self, node: ast.expr) -> str:
        """SQL of one expression; raises FormulaError outside the grammar."""
        match node:
            case ast.Name(id=name):
                return self._texts[name]
            case ast.Constant(value=int() | float() as number):
                return f"{float(number)!r}::DOUBLE"
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return f"(-{self.write(operand)})"
            case ast.BinOp(left=left, op=ast.Pow(), right=right):
                return f"power({self.write(left)}, {self.write(right)})"
            case ast.BinOp(left=left, op=sign, right=right):
                return f"({self.write(left)} {_SIGNS[type(sign)]} {self.write(right)})"
            case ast.Call(func=ast.Name(id=name), args=arguments):
                return self._call(name, arguments, node)
        message = f"outside the grammar: {ast.unparse(node)}"
        raise FormulaError(message)

    def _call(self, name: str, arguments: list[ast.expr], node: ast.Call) -> str:
        if name in _QUANTILES:
            shown = ", ".join(repr(float(self._value(argument))) for argument in arguments)
            return f"{float(self._value(node))!r}::DOUBLE /* {name}({shown}) */"
        texts = [self.write(argument) for argument in arguments]
        if name in _SAME:
            return f"{_SAME[name]}({', '.join(texts)})"
        match name:
            case "som":
                return f"({' + '.join(texts)})"
            case "gemiddelde":
                return f"(({' + '.join(texts)}) / {len(texts)})"
            case "mediaan":
                return f"list_aggregate([{', '.join(texts)}], 'median')"
        function = NAMED_FUNCTIONS[name]
        inner = _Formula(
            dict(zip(function.parameters, texts, strict=True)),
            {name: partial(self._value, argument) for name, argument in zip(function.parameters, arguments, strict=True)},
        )
        return inner.write(parse_formula(function.formula))

    def _value(self, node: ast.expr) -> Fraction:
        """Value of an expression; raises FormulaError when it depends on a name without one."""
        return evaluate_part(node, {name: self._values[name]() for name in names_in(node) if name in self._values})

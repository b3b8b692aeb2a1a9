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
    """Write the statement: the files as lists of lines, the cells, every figure it rests on, and the figure itself as `waarde`."""
    writer = _Writer()
    outcome = writer.write(figure)
    return writer.statement(f"SELECT {outcome} AS waarde")


def recompute_all_in_sql(figures: Iterable[Figure]) -> str:
    """Write one statement that gives a row a figure: `cijfer` (its id) and `waarde`; what they share stands there once."""
    writer = _Writer()
    rows = ",\n  ".join(
        f"{{'cijfer': '{name}', 'waarde': {step}}}" for name, step in [(figure.id, writer.write(figure)) for figure in figures]
    )
    return writer.statement(f"SELECT unnest([\n  {rows}\n], recursive := true)")


class _Writer:
    """Names files, cells and figures in the order in which they are needed, each once.

    Figures are written in steps: one that rests on others stands in a step after theirs, so that every step is one row.
    """

    def __init__(self) -> None:
        self.files: dict[str, str] = {}
        self.cells: dict[str, str] = {}
        self.steps: list[list[str]] = []
        self._files: dict[str, str] = {}
        self._names: dict[FigureId, tuple[str, int]] = {}

    def write(self, figure: Figure) -> str:
        """Give the name of the column that holds the figure's value."""
        return self._write(figure)[0]

    def statement(self, rows: str) -> str:
        """Give the whole statement: all that was named, and the rows asked of it."""
        cells = ",\n  ".join(f"{cell} AS {name}" for cell, name in self.cells.items())
        parts = [*self.files.values(), f"stap0 AS (\n  SELECT\n  {cells}\n  FROM {', '.join(_names(len(self.files)))}\n)"]
        for number, step in enumerate(self.steps):
            columns = "".join(f",\n  {column}" for column in step)
            parts.append(f"stap{number + 1} AS (\n  SELECT *{columns}\n  FROM stap{number}\n)")  # noqa: S608 - idem
        return "WITH\n" + ",\n".join(parts) + f"\n{rows}\nFROM stap{len(self.steps)};"

    def _write(self, figure: Figure) -> tuple[str, int]:
        """Name and step of a figure."""
        if figure.id in self._names:
            return self._names[figure.id]
        operands = {name: self._operand(operand) for name, operand in figure.operands.items()}
        step = max((at for _, at in operands.values()), default=0)
        formula = _write_formula(figure, {name: text for name, (text, _) in operands.items()})
        name = f"cijfer{len(self._names) + 1}"
        while len(self.steps) <= step:
            self.steps.append([])
        self.steps[step].append(f"/* {figure.id} */ {formula} AS {name}")
        self._names[figure.id] = name, step + 1
        return self._names[figure.id]

    def _operand(self, operand: SourceCell | Figure) -> tuple[str, int]:
        """Column that holds an operand, and the step in which it comes to stand."""
        if isinstance(operand, Figure):
            return self._write(operand)
        path = f"data/{operand.package}/{operand.version}/{operand.file}"
        name = self._files.get(path, "")
        if not name:
            name = self._files[path] = f"bestand{len(self.files) + 1}"
            table = f"read_csv('{path}', header = true, all_varchar = true)"
            lines = f"SELECT row_number() OVER () + 1 AS regel, * FROM {table}"  # noqa: S608 - idem
            self.files[path] = f"{name} AS (\n  SELECT [NULL] || list(r ORDER BY regel) AS {name}\n  FROM ({lines}) AS r\n)"  # noqa: S608 - idem
        cell = f"CAST({name}[{operand.line}].{_identifier(operand.column)} AS DOUBLE)"
        return self.cells.setdefault(cell, f"getal{len(self.cells) + 1}"), 0


def _names(files: int) -> list[str]:
    return [f"bestand{number + 1}" for number in range(files)]


def _write_formula(figure: Figure, columns: Mapping[str, str]) -> str:
    """SQL of a figure's formula, with the column of each operand in it."""
    if shared := _without_values(figure.formula):
        return "".join([columns[text] if number % 2 else text for number, text in enumerate(shared)])
    values = {name: partial(getattr, operand, "exact") for name, operand in figure.operands.items()}
    return _Formula(columns, values).write(parse_formula(figure.formula))


_PLACE = re.compile("«(.*?)»")


@lru_cache(maxsize=4096)
def _without_values(formula: str) -> tuple[str, ...]:
    """SQL that every figure with this formula shares, every second piece the name of an operand; none when a quantile depends on one."""
    node = parse_formula(formula)
    try:
        return tuple(_PLACE.split(_Formula({name: f"«{name}»" for name in names_in(node)}, {}).write(node)))
    except FormulaError:
        return ()


@lru_cache(maxsize=256)
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

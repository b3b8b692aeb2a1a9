"""The arithmetic of provenance records: text of a formula in, exact value out.

Grammar: numbers, names, `+ - * / **`, parentheses, `som gemiddelde mediaan min max abs wortel exp ln`, the quantiles `normaal_kwantiel`
and `chi2_kwantiel`, and the named functions of `model.functions`, which are formulas themselves. Sums and quotients are exact fractions;
roots, logarithms and quantiles are rounded in a way that every machine shares, so the last digit never depends on one.
"""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable, Mapping
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import lru_cache
from statistics import median

from generator.model.functions import NAMED_FUNCTIONS
from generator.model.quantiles import PRECISION, as_decimal, as_fraction, chi2_quantile, normal_quantile


class FormulaError(Exception):
    """A formula outside the grammar, or one that cannot be computed: a mistake of ours."""


_Number = int | Fraction
"""Whole numbers stay int on the way, which is many times faster and just as exact."""


def _total(*values: _Number) -> _Number:
    return sum(values)


def _mean(*values: _Number) -> _Number:
    return Fraction(sum(values)) / len(values)


def _root(value: _Number) -> Fraction:
    """Through a float: IEEE 754 rounds a square root correctly on every machine."""
    return Fraction(math.sqrt(float(value)))


def _through_decimal(function: Callable[[Decimal], Decimal]) -> Callable[[_Number], Fraction]:
    """Through a decimal: unlike the mathematics library of a machine, it rounds `exp` and `ln` correctly everywhere."""

    def through(value: _Number) -> Fraction:
        with localcontext(prec=PRECISION):
            return as_fraction(function(as_decimal(value)))

    return through


def _logarithm(value: Decimal) -> Decimal:
    if value <= 0:
        message = f"no logarithm: {value}"
        raise ValueError(message)
    return value.ln()


FUNCTIONS: Mapping[str, Callable[..., _Number]] = {
    "som": _total,
    "gemiddelde": _mean,
    "mediaan": lambda *values: Fraction(median(Fraction(value) for value in values)),
    "min": lambda *values: min(values),
    "max": lambda *values: max(values),
    "abs": abs,
    "wortel": _root,
    "exp": _through_decimal(Decimal.exp),
    "ln": _through_decimal(_logarithm),
    "normaal_kwantiel": lambda chance: normal_quantile(Fraction(chance)),
    "chi2_kwantiel": lambda chance, degrees: chi2_quantile(Fraction(chance), Fraction(degrees)),
}


def _divide(left: _Number, right: _Number) -> _Number:
    if isinstance(left, int):
        return Fraction(left, right)
    return left / right


def _power(base: _Number, exponent: _Number) -> _Number:
    if exponent.denominator == 1:
        return Fraction(base) ** exponent.numerator
    return Fraction(float(base) ** float(exponent))


_OPERATORS: Mapping[type[ast.operator], Callable[[_Number, _Number], _Number]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: _divide,
    ast.Pow: _power,
}


_Known = Mapping[str, _Number]
_Step = Callable[[_Known], _Number]
"""Part of a formula, taken apart once: the numbers by name in, its value out."""


def parse_formula(formula: str) -> ast.expr:
    """The expression of a formula, not yet held against the grammar; raises FormulaError when it is none."""
    try:
        return ast.parse(formula, mode="eval").body
    except SyntaxError as error:
        message = f"not a formula: {formula}"
        raise FormulaError(message) from error


def names_in(node: ast.expr) -> frozenset[str]:
    """The names that an expression leans on: those of numbers, not those of functions."""
    functions = {id(part.func) for part in ast.walk(node) if isinstance(part, ast.Call)}
    return frozenset(part.id for part in ast.walk(node) if isinstance(part, ast.Name) and id(part) not in functions)


def evaluate(formula: str, operands: Mapping[str, Fraction]) -> Fraction:
    """Value of a formula with its operands filled in, exact wherever the grammar allows.

    Raises FormulaError for anything outside the grammar, an unknown name, or a division by zero.
    """
    return _outcome(formula, _prepare(formula), operands)


def evaluate_part(node: ast.expr, operands: Mapping[str, Fraction]) -> Fraction:
    """Value of one expression within a formula; raises as `evaluate` does."""
    return _outcome(node, _step(node), operands)


def _outcome(formula: str | ast.expr, step: _Step, operands: Mapping[str, Fraction]) -> Fraction:
    numbers = {name: value.numerator if value.denominator == 1 else value for name, value in operands.items()}
    try:
        value = step(numbers)
    except KeyError as error:
        message = f"outside the grammar: {_text(formula)}: no number is called {error}"
        raise FormulaError(message) from error
    except (ArithmeticError, ValueError) as error:
        message = f"cannot be computed: {_text(formula)}: {error}"
        raise FormulaError(message) from error
    return value if isinstance(value, Fraction) else Fraction(value)


def _text(formula: str | ast.expr) -> str:
    return formula if isinstance(formula, str) else ast.unparse(formula)


@lru_cache(maxsize=4096)
def _prepare(formula: str) -> _Step:
    """Take a formula apart once: an edition fills in some three hundred of them a hundred thousand times."""
    return _step(parse_formula(formula))


def _step(node: ast.expr) -> _Step:
    match node:
        case ast.Name(id=name):
            return operator.itemgetter(name)
        case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
            exact = Fraction(repr(number)) if isinstance(number, float) else number
            return lambda _: exact
        case ast.BinOp(left=left, op=sign, right=right) if type(sign) in _OPERATORS:
            compute, first, second = _OPERATORS[type(sign)], _step(left), _step(right)
            return lambda known: compute(first(known), second(known))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            positive = _step(operand)
            return lambda known: -positive(known)
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]) if arguments and (name in FUNCTIONS or name in NAMED_FUNCTIONS):
            return _call(name, [_step(argument) for argument in arguments])
    message = f"outside the grammar: {ast.unparse(node)}"
    raise FormulaError(message)


def _call(name: str, arguments: list[_Step]) -> _Step:
    if name in FUNCTIONS:
        function = FUNCTIONS[name]
        return lambda known: function(*[argument(known) for argument in arguments])
    named = NAMED_FUNCTIONS[name]
    if len(arguments) != len(named.parameters):
        message = f"outside the grammar: {name} takes {len(named.parameters)} numbers"
        raise FormulaError(message)
    parameters, inner = named.parameters, _prepare(named.formula)
    return lambda known: inner({parameter: argument(known) for parameter, argument in zip(parameters, arguments, strict=True)})

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
    return Fraction(left) / right


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


@lru_cache(maxsize=4096)
def _parse(formula: str) -> ast.expr:
    try:
        return ast.parse(formula, mode="eval").body
    except SyntaxError as error:
        message = f"not a formula: {formula}"
        raise FormulaError(message) from error


def evaluate(formula: str, operands: Mapping[str, Fraction]) -> Fraction:
    """Value of a formula with its operands filled in, exact wherever the grammar allows.

    Raises FormulaError for anything outside the grammar, an unknown name, or a division by zero.
    """
    numbers = {name: value.numerator if value.denominator == 1 else value for name, value in operands.items()}
    try:
        return Fraction(_value(_parse(formula), numbers))
    except (ArithmeticError, ValueError) as error:
        message = f"cannot be computed: {formula}: {error}"
        raise FormulaError(message) from error


def _value(node: ast.expr, operands: Mapping[str, _Number]) -> _Number:
    match node:
        case ast.Name(id=name) if name in operands:
            return operands[name]
        case ast.Constant(value=int() as number) if not isinstance(number, bool):
            return number
        case ast.Constant(value=float() as number):
            return Fraction(repr(number))
        case ast.BinOp(left=left, op=sign, right=right) if type(sign) in _OPERATORS:
            return _OPERATORS[type(sign)](_value(left, operands), _value(right, operands))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand, operands)
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]) if arguments and (name in FUNCTIONS or name in NAMED_FUNCTIONS):
            return _call(name, [_value(argument, operands) for argument in arguments])
    message = f"outside the grammar: {ast.unparse(node)}"
    raise FormulaError(message)


def _call(name: str, arguments: list[_Number]) -> _Number:
    if name in FUNCTIONS:
        return FUNCTIONS[name](*arguments)
    function = NAMED_FUNCTIONS[name]
    if len(arguments) != len(function.parameters):
        message = f"outside the grammar: {name} takes {len(function.parameters)} numbers"
        raise FormulaError(message)
    return _value(_parse(function.formula), dict(zip(function.parameters, arguments, strict=True)))

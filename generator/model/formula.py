"""The arithmetic of provenance records: text of a formula in, exact value out.

Grammar: numbers, names, `+ - * / **`, parentheses, and `som gemiddelde mediaan min max abs wortel exp ln`. Sums and quotients are exact
fractions, so the last digit never depends on a machine; only `wortel exp ln` and broken powers pass through a float.
"""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import lru_cache
from statistics import median


class FormulaError(Exception):
    """A formula outside the grammar, or one that cannot be computed: a mistake of ours."""


_Number = int | Fraction
"""Whole numbers stay int on the way, which is many times faster and just as exact."""


def _total(*values: _Number) -> _Number:
    return sum(values)


def _mean(*values: _Number) -> _Number:
    return Fraction(sum(values)) / len(values)


def _through_float(function: Callable[[float], float]) -> Callable[[_Number], Fraction]:
    return lambda value: Fraction(function(float(value)))


FUNCTIONS: Mapping[str, Callable[..., _Number]] = {
    "som": _total,
    "gemiddelde": _mean,
    "mediaan": lambda *values: Fraction(median(Fraction(value) for value in values)),
    "min": lambda *values: min(values),
    "max": lambda *values: max(values),
    "abs": abs,
    "wortel": _through_float(math.sqrt),
    "exp": _through_float(math.exp),
    "ln": _through_float(math.log),
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
    except (ZeroDivisionError, ValueError, OverflowError) as error:
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
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]) if name in FUNCTIONS and arguments:
            return FUNCTIONS[name](*(_value(argument, operands) for argument in arguments))
    message = f"outside the grammar: {ast.unparse(node)}"
    raise FormulaError(message)

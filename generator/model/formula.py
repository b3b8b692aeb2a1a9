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
from functools import lru_cache, reduce
from statistics import median

from generator.model.functions import NAMED_FUNCTIONS
from generator.model.quantiles import PRECISION, as_fraction, chi2_quantile, normal_quantile


class FormulaError(Exception):
    """A formula outside the grammar, or one that cannot be computed: a mistake of ours."""


_Pair = tuple[int, int]
"""A number on its way: numerator and denominator, the latter positive, not always in lowest terms. Exact, and several times faster than
`Fraction`, which looks for a common divisor at every step; here that happens once, at the end."""

_Known = Mapping[str, _Pair]
_Step = Callable[[_Known], _Pair]
"""Part of a formula, taken apart once: the numbers by name in, its value out."""

_ONE = (1, 1)
_WIDE = 1 << 512
"""A denominator above this is brought down before it grows further."""


def _total(*values: _Pair) -> _Pair:
    above, below = values[0]
    for numerator, denominator in values[1:]:
        if denominator == below:
            above += numerator
        else:
            above, below = above * denominator + numerator * below, below * denominator
    return (above, below) if below < _WIDE else _lowest(above, below)


def _lowest(above: int, below: int) -> _Pair:
    divisor = math.gcd(above, below)
    return above // divisor, below // divisor


def _mean(*values: _Pair) -> _Pair:
    above, below = _total(*values)
    return above, below * len(values)


def _smaller(one: _Pair, other: _Pair) -> _Pair:
    return other if other[0] * one[1] < one[0] * other[1] else one


def _larger(one: _Pair, other: _Pair) -> _Pair:
    return other if other[0] * one[1] > one[0] * other[1] else one


def _root(value: _Pair) -> _Pair:
    """Through a float: IEEE 754 rounds a square root correctly on every machine."""
    return math.sqrt(_as_float(value)).as_integer_ratio()


def _as_float(value: _Pair) -> float:
    return value[0] / value[1]  # of two whole numbers Python rounds correctly, in lowest terms or not


def _through_decimal(function: Callable[[Decimal], Decimal]) -> Callable[[_Pair], _Pair]:
    """Through a decimal: unlike the mathematics library of a machine, it rounds `exp` and `ln` correctly everywhere."""

    @lru_cache(maxsize=4096)  # the index of Theil takes the logarithm of the same means again and again
    def through(value: _Pair) -> _Pair:
        with localcontext(prec=PRECISION):
            return as_fraction(function(Decimal(value[0]) / Decimal(value[1]))).as_integer_ratio()

    return through


def _logarithm(value: Decimal) -> Decimal:
    if value <= 0:
        message = f"no logarithm: {value}"
        raise ValueError(message)
    return value.ln()


def _with_fractions(function: Callable[..., Fraction]) -> Callable[..., _Pair]:
    @lru_cache(maxsize=1024)  # an edition asks for some hundred quantiles ten thousand times
    def through(*values: _Pair) -> _Pair:
        return function(*(Fraction(*value) for value in values)).as_integer_ratio()

    return through


FUNCTIONS: Mapping[str, Callable[..., _Pair]] = {
    "som": _total,
    "gemiddelde": _mean,
    "mediaan": _with_fractions(lambda *values: median(values)),
    "min": lambda *values: reduce(_smaller, values),
    "max": lambda *values: reduce(_larger, values),
    "abs": lambda value: (abs(value[0]), value[1]),
    "wortel": _root,
    "exp": _through_decimal(Decimal.exp),
    "ln": _through_decimal(_logarithm),
    "normaal_kwantiel": _with_fractions(normal_quantile),
    "chi2_kwantiel": _with_fractions(chi2_quantile),
}


def _add(left: _Pair, right: _Pair) -> _Pair:
    return _total(left, right)


def _subtract(left: _Pair, right: _Pair) -> _Pair:
    return _total(left, (-right[0], right[1]))


def _multiply(left: _Pair, right: _Pair) -> _Pair:
    return left[0] * right[0], left[1] * right[1]


def _divide(left: _Pair, right: _Pair) -> _Pair:
    above, below = left[0] * right[1], left[1] * right[0]
    if below == 0:
        message = "division by zero"
        raise ZeroDivisionError(message)
    return (above, below) if below > 0 else (-above, -below)


def _power(base: _Pair, exponent: _Pair) -> _Pair:
    times, rest = divmod(exponent[0], exponent[1])
    if rest:
        return Fraction(_as_float(base) ** _as_float(exponent)).as_integer_ratio()
    if times < 0:
        base, times = _divide(_ONE, base), -times
    return base[0] ** times, base[1] ** times


_OPERATORS: Mapping[type[ast.operator], Callable[[_Pair, _Pair], _Pair]] = {
    ast.Add: _add,
    ast.Sub: _subtract,
    ast.Mult: _multiply,
    ast.Div: _divide,
    ast.Pow: _power,
}


@lru_cache(maxsize=1024)
def parse_formula(formula: str) -> ast.expr:
    """The expression of a formula, not yet held against the grammar, never to be changed; raises FormulaError when it is none."""
    try:
        return ast.parse(formula, mode="eval").body
    except SyntaxError as error:
        message = f"not a formula: {formula}"
        raise FormulaError(message) from error


@lru_cache(maxsize=4096)  # of the same expressions, for `parse_formula` gives the same ones
def names_in(node: ast.expr) -> frozenset[str]:
    """The names that an expression leans on: those of numbers, not those of functions."""
    functions = {id(part.func) for part in ast.walk(node) if isinstance(part, ast.Call)}
    return frozenset(part.id for part in ast.walk(node) if isinstance(part, ast.Name) and id(part) not in functions)


def evaluate(formula: str, operands: Mapping[str, Fraction]) -> Fraction:
    """Value of a formula with its operands filled in, exact wherever the grammar allows.

    Raises FormulaError for anything outside the grammar, an unknown name, or a division by zero.
    """
    if formula in operands:  # half of all figures are a single cell or figure
        return operands[formula]
    return _outcome(formula, _prepare(formula), operands)


def evaluate_part(node: ast.expr, operands: Mapping[str, Fraction]) -> Fraction:
    """Value of one expression within a formula; raises as `evaluate` does."""
    return _outcome(node, _prepare_part(node), operands)


def _outcome(formula: str | ast.expr, step: _Step, operands: Mapping[str, Fraction]) -> Fraction:
    numbers = {name: value.as_integer_ratio() for name, value in operands.items()}
    try:
        value = step(numbers)
    except KeyError as error:
        message = f"outside the grammar: {_text(formula)}: no number is called {error}"
        raise FormulaError(message) from error
    except (ArithmeticError, ValueError) as error:
        message = f"cannot be computed: {_text(formula)}: {error}"
        raise FormulaError(message) from error
    return Fraction(*value)


def _text(formula: str | ast.expr) -> str:
    return formula if isinstance(formula, str) else ast.unparse(formula)


@lru_cache(maxsize=4096)
def _prepare(formula: str) -> _Step:
    """Take a formula apart once: an edition fills in some three hundred of them a hundred thousand times."""
    return _step(parse_formula(formula))


@lru_cache(maxsize=4096)
def _prepare_part(node: ast.expr) -> _Step:
    """The same for part of a formula, which is written out for figure after figure."""
    return _step(node)


def _step(node: ast.expr) -> _Step:
    match node:
        case ast.Name(id=name):
            return operator.itemgetter(name)
        case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
            exact = Fraction(repr(number)).as_integer_ratio()
            return lambda _: exact
        case ast.BinOp(left=left, op=sign, right=right) if type(sign) in _OPERATORS:
            compute, first, second = _OPERATORS[type(sign)], _step(left), _step(right)
            return lambda known: compute(first(known), second(known))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return _negative(_step(operand))
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]) if arguments and (name in FUNCTIONS or name in NAMED_FUNCTIONS):
            return _call(name, [_step(argument) for argument in arguments])
    message = f"outside the grammar: {ast.unparse(node)}"
    raise FormulaError(message)


def _negative(positive: _Step) -> _Step:
    def step(known: _Known) -> _Pair:
        above, below = positive(known)
        return -above, below

    return step


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

"""A package of observations → problems with its rules on small numbers, and counts that are published against them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from generator.model.disclosure import Disclosure, DisclosureRule, counted
from generator.model.indicator import Combination
from generator.model.package import DataPackage
from generator.model.problem import Place, Problem
from generator.model.region import Level
from generator.model.status import Status
from generator.model.suggestion import did_you_mean
from generator.validate.cells import NUMBER
from generator.validate.columns import Columns, view_table
from generator.validate.contracts import INDICATORS, OBSERVATIONS
from generator.validate.disclosure.declared import read_disclosure

_LEVELS = {"GM": Level.CITY, "WK": Level.DISTRICT, "BU": Level.NEIGHBOURHOOD}
_NUMBERS = ("waarde", "teller", "noemer")
_MISSING = frozenset(status for status in Status if status.missing)


def check_rules(package: DataPackage) -> Iterator[Problem]:
    """Every rule can be read, has a reason and a source, names indicators of the package, and counts what it withholds."""
    declared = read_disclosure(package)
    for path, mistake in declared.mistakes:
        yield _rule_problem(package, path, mistake)
    columns = view_table(package, INDICATORS, ("id",))
    known = columns.cells("id") if columns else ()
    for number, rule in enumerate(declared.disclosure.rules):
        for name in rule.indicators if columns else ():
            if name not in known:
                found = f"'{name}' is geen indicator in {INDICATORS}. {did_you_mean(name, known)}".rstrip()
                yield _rule_problem(package, f"disclosure.rules.{number}", found)
    withheld = _withheld(package)
    for path, indicators, stated in declared.withheld:
        actual = sum(withheld.get(name, 0) for name in indicators)
        if actual != stated:
            yield _rule_problem(package, path, f"Volgens de descriptor zijn hier {stated} cijfers geheim; het zijn er {actual}.")


def _rule_problem(package: DataPackage, path: str, found: str) -> Problem:
    return Problem(
        place=_nearest(package, path),
        code="disclosure-rule",
        found=found,
        expected="Een regel over kleine aantallen noemt indicatoren, grenzen, de reden ('reason') en de bron ('source').",
        next_step="Zie 'Kleine aantallen' in data/README.md.",
    )


def _nearest(package: DataPackage, path: str) -> Place:
    while path and path not in package.places:
        path = path.rpartition(".")[0]
    return package.places.get(path, package.place)


def _withheld(package: DataPackage) -> Mapping[str, int]:
    columns = view_table(package, OBSERVATIONS, ("indicator", "status"))
    counts: dict[str, int] = {}
    for _, (indicator, status) in columns.rows("indicator", "status") if columns else ():
        if status == Status.SUPPRESSED:
            counts[indicator] = counts.get(indicator, 0) + 1
    return counts


def check_small_counts(package: DataPackage) -> Iterator[Problem]:
    """No published count is below the minimum of its rule, nor stands at too fine a level; one problem an indicator.

    Without a descriptor that can be read nobody knows the rules, and a number beside a status of absence is wrong whatever its size:
    each is a problem of its own.
    """
    columns = view_table(package, OBSERVATIONS, ("indicator", "gebied", "periode", "status", *_NUMBERS))
    definitions = view_table(package, INDICATORS, ("id", "weging"))
    if columns is None or definitions is None or not package.descriptor:
        return
    combinations = dict(zip(definitions.cells("id"), definitions.cells("weging"), strict=True))
    disclosure = read_disclosure(package).disclosure
    strict = {name: rule for name in combinations if (rule := disclosure.rule_of(name)).withholds_some}
    found: dict[str, list[int]] = {}
    for row, (indicator, area, status, *numbers) in columns.rows("indicator", "gebied", "status", *_NUMBERS):
        if indicator in strict and status not in _MISSING and _is_too_small(strict[indicator], combinations[indicator], area, numbers):
            found.setdefault(indicator, []).append(row)
    for indicator, rows in found.items():
        yield _small_problem(columns, rows, indicator, combinations[indicator], disclosure)


def _is_too_small(rule: DisclosureRule, combination: str, area: str, numbers: list[str]) -> bool:
    value, numerator, denominator = numbers
    level = _LEVELS.get(area[:2])
    if level is None or not (value or numerator):
        return False
    return rule.withholds(level, _number(counted(combination, value, numerator)), _number(denominator))


def _number(cell: str) -> Decimal | None:
    """A cell that is no number is a problem of its own."""
    return Decimal(cell) if NUMBER.fullmatch(cell) else None


def _small_problem(columns: Columns, rows: list[int], indicator: str, combination: str, disclosure: Disclosure) -> Problem:
    rule = disclosure.rule_of(indicator)
    first = rows[0]
    area, period = columns.cells("gebied")[first], columns.cells("periode")[first]
    often = "één cijfer" if len(rows) == 1 else f"{len(rows)} cijfers"
    return Problem(
        place=columns.place(first, "teller" if combination == Combination.RATIO else "waarde"),
        code="small-count",
        found=f"Bij {indicator} mag volgens de regel over kleine aantallen {often} niet open staan; het eerste is {area} in {period}.",
        expected=_limits(rule),
        next_step="Maak het cijfer leeg met status Q, of leg in een eigen regel vast waarom het wel mag.",
    )


def _limits(rule: DisclosureRule) -> str:
    count = f"een aantal van minstens {rule.minimum_count}" if rule.minimum_count else ""
    base = f"een noemer van minstens {rule.minimum_denominator}" if rule.minimum_denominator else ""
    level = f"cijfers per {rule.finest} of groter" if rule.finest is not Level.NEIGHBOURHOOD else ""
    return f"Open mag: {', '.join(limit for limit in (count, base, level) if limit)}."


THRESHOLD_RULES: tuple[Callable[[DataPackage], Iterator[Problem]], ...] = (check_rules, check_small_counts)

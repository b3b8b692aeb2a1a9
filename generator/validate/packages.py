"""A data package → everything that is wrong with it: fast rules first, frictionless in full as soon as these find an error."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.model.package import DataPackage
from generator.model.problem import Problem, bound_problems, has_errors
from generator.validate.boundary_years import REGION_YEAR_RULES
from generator.validate.cells import CELL_RULES
from generator.validate.contracts import REGION_PACKAGE
from generator.validate.descriptor import DESCRIPTOR_RULES
from generator.validate.indicators import INDICATOR_RULES
from generator.validate.observations import OBSERVATION_RULES
from generator.validate.periods import PERIOD_RULES
from generator.validate.precision import PRECISION_RULES
from generator.validate.regions import REGION_RULES
from generator.validate.resources import RESOURCE_RULES
from generator.validate.schema.check import check_schemas
from generator.validate.series import SERIES_RULES
from generator.validate.sums import SUMS_RULES
from generator.validate.thresholds import THRESHOLD_RULES

PackageRule = Callable[[DataPackage], Iterator[Problem]]

COMMON_RULES: tuple[PackageRule, ...] = (*DESCRIPTOR_RULES, *RESOURCE_RULES, *SUMS_RULES, *CELL_RULES)
VALUE_RULES: tuple[PackageRule, ...] = (*SERIES_RULES, *PERIOD_RULES, *PRECISION_RULES, *THRESHOLD_RULES)
OBSERVATION_PACKAGE_RULES: tuple[PackageRule, ...] = (*COMMON_RULES, *INDICATOR_RULES, *OBSERVATION_RULES, *VALUE_RULES)
REGION_PACKAGE_RULES: tuple[PackageRule, ...] = (*COMMON_RULES, *REGION_RULES, *REGION_YEAR_RULES)


def validate_package(package: DataPackage) -> tuple[Problem, ...]:
    """Judge one package by itself, sorted by place; frictionless in full when our own checks find an error.

    On a package without one frictionless is not asked: our checks are never milder than it is, which a test proves on thousands of tables.
    """
    found = _run_rules(package)
    return _judge_in_full(package, found) if has_errors(found) else found


def validate_package_fully(package: DataPackage) -> tuple[Problem, ...]:
    """The same, with frictionless in full whatever our own checks find: before a version is released for good."""
    return _judge_in_full(package, _run_rules(package))


def _run_rules(package: DataPackage) -> tuple[Problem, ...]:
    return judge_by(REGION_PACKAGE_RULES if package.name == REGION_PACKAGE else OBSERVATION_PACKAGE_RULES, package)


def judge_by(rules: Iterable[PackageRule], package: DataPackage) -> tuple[Problem, ...]:
    """Apply some rules and then the schemas of the package, sorted by place; a line that a rule has named is not named again."""
    found = [problem for rule in rules for problem in bound_problems(rule(package))]
    return tuple(sorted({*found, *unnamed(bound_problems(check_schemas(package)), found)}))


def _judge_in_full(package: DataPackage, found: tuple[Problem, ...]) -> tuple[Problem, ...]:
    from generator.validate.judge import judge_package  # noqa: PLC0415 - a build without mistakes must not pay for frictionless

    return tuple(sorted({*found, *unnamed(bound_problems(judge_package(package)), found)}))


def unnamed(problems: Iterable[Problem], found: Iterable[Problem]) -> Iterator[Problem]:
    """Leave out what stands at a line that another rule has named already; of the file as a whole everything is said."""
    named = {(problem.place.path, problem.place.line) for problem in found if problem.place.line}
    yield from (problem for problem in problems if (problem.place.path, problem.place.line) not in named)

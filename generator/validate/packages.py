"""A data package → everything that is wrong with it: fast rules first, frictionless in full as soon as these find an error."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.model.package import DataPackage
from generator.model.problem import Problem, has_errors
from generator.system.files import SourceTree
from generator.validate.boundary_years import REGION_YEAR_RULES
from generator.validate.cells import CELL_RULES
from generator.validate.contracts import REGION_PACKAGE
from generator.validate.descriptor import DESCRIPTOR_RULES
from generator.validate.indicators import INDICATOR_RULES
from generator.validate.observations import OBSERVATION_RULES
from generator.validate.periods import PERIOD_RULES
from generator.validate.precision import PRECISION_RULES
from generator.validate.regions import REGION_RULES
from generator.validate.series import SERIES_RULES
from generator.validate.sums import SUMS_RULES
from generator.validate.thresholds import THRESHOLD_RULES

PackageRule = Callable[[DataPackage], Iterator[Problem]]

COMMON_RULES: tuple[PackageRule, ...] = (*DESCRIPTOR_RULES, *SUMS_RULES, *CELL_RULES)
VALUE_RULES: tuple[PackageRule, ...] = (*SERIES_RULES, *PERIOD_RULES, *PRECISION_RULES, *THRESHOLD_RULES)
OBSERVATION_PACKAGE_RULES: tuple[PackageRule, ...] = (*COMMON_RULES, *INDICATOR_RULES, *OBSERVATION_RULES, *VALUE_RULES)
REGION_PACKAGE_RULES: tuple[PackageRule, ...] = (*COMMON_RULES, *REGION_RULES, *REGION_YEAR_RULES)


def validate_package(package: DataPackage, files: SourceTree) -> tuple[Problem, ...]:
    """Judge one package by itself, sorted by place."""
    found = _run_rules(package)
    if not has_errors(found):
        return found
    return _judge_in_full(package, files, found)


def validate_package_fully(package: DataPackage, files: SourceTree) -> tuple[Problem, ...]:
    """Judge one package by itself and by frictionless, also when the fast rules find nothing; for the `validate` command."""
    return _judge_in_full(package, files, _run_rules(package))


def _run_rules(package: DataPackage) -> tuple[Problem, ...]:
    rules = REGION_PACKAGE_RULES if package.name == REGION_PACKAGE else OBSERVATION_PACKAGE_RULES
    return tuple(sorted(problem for rule in rules for problem in rule(package)))


def _judge_in_full(package: DataPackage, files: SourceTree, found: tuple[Problem, ...]) -> tuple[Problem, ...]:
    from generator.validate.judge import judge_package  # noqa: PLC0415 - a build without mistakes must not pay for frictionless

    return tuple(sorted({*found, *judge_package(package, files, found)}))

"""Figures are as precise as declared, and rounded as their source says."""

from __future__ import annotations

from collections.abc import Callable

from generator.model.package import DataPackage
from generator.model.problem import Severity
from generator.system.files import SourceTree
from generator.validate.precision import check_precision
from tests.validate.conftest import replace as replace_text
from tests.validate.declared import with_series

Break = Callable[..., DataPackage]
DESCRIPTOR = "data/wijkcijfers/0.2.0/datapackage.json"
YEARS = {"levels": ["buurt"], "periods": ["2019", "2020", "2021", "2022"]}


def found(package: DataPackage) -> list[tuple[str, int, int, str]]:
    return [(problem.code, problem.place.line, problem.place.column, problem.found) for problem in check_precision(package)]


def test_the_small_city_is_as_precise_as_it_says(klein_package: DataPackage) -> None:
    assert found(klein_package) == []


def test_more_decimals_than_the_indicator_has_are_an_error_once_a_column(broken: Break) -> None:
    package = broken(("2019,180000,A", "2019,180000.5,A"), ("2020,190000,A", "2020,190000.25,A"))
    problems = list(check_precision(package))

    assert [(problem.severity, problem.place.line, problem.place.column) for problem in problems] == [(Severity.ERROR, 30, 4)]
    assert problems[0].found == "'180000.5' heeft meer decimalen dan is opgegeven (bij woz nog 1 keer)."
    assert problems[0].expected == "Bij deze indicator staat 'decimalen' op 0."


def test_a_whole_number_is_fine_where_thousands_are_shown(broken: Break, klein_copy: SourceTree) -> None:
    replace_text(klein_copy, "data/wijkcijfers/0.2.0/indicatoren.csv", (("WOZ-waarde,euro,0", "WOZ-waarde,euro,-3"),))

    assert found(broken(("2019,180000,A", "2019,187000,A"))) == []
    assert [code for code, *_ in found(broken(("2019,187000,A", "2019,187000.5,A")))] == ["too-many-decimals"]


def test_as_many_decimals_as_declared_are_fine(broken: Break, klein_copy: SourceTree) -> None:
    replace_text(klein_copy, "data/wijkcijfers/0.2.0/indicatoren.csv", (("WOZ-waarde,euro,0", "WOZ-waarde,euro,1"),))

    assert found(broken(("2019,180000,A", "2019,180000.5,A"))) == []


def test_a_count_is_whole_however_many_decimals_the_rate_has(broken: Break) -> None:
    package = broken(("A,110,2005", "A,110.5,2005"))

    assert found(package) == [("too-many-decimals", 46, 6, "'110.5' heeft meer decimalen dan is opgegeven (bij bijstand).")]


def test_a_stated_step_goes_before_the_decimals_that_are_shown(broken: Break, klein_copy: SourceTree) -> None:
    """The source gives tenths; the site shows whole euros."""
    replace_text(klein_copy, DESCRIPTOR, (with_series("woz", "woz", **YEARS, precision={"waarde": {"step": "0.1", "method": "nearest"}}),))

    assert found(broken(("2019,180000,A", "2019,180000.5,A"))) == []


def test_a_figure_that_is_no_multiple_of_the_stated_step_is_a_warning(broken: Break, klein_copy: SourceTree) -> None:
    replace_text(klein_copy, DESCRIPTOR, (with_series("woz", "woz", **YEARS, precision={"waarde": {"step": "1000", "method": "nearest"}}),))
    problems = list(check_precision(broken(("2020,190000,A", "2020,190097,A"))))

    assert [(problem.code, problem.severity, problem.place.line) for problem in problems] == [("rounding-differs", Severity.WARNING, 31)]
    assert problems[0].found == "'190097' is niet afgerond zoals de bron zegt (bij woz)."


def test_a_figure_already_in_doubt_is_not_named_again(broken: Break, klein_copy: SourceTree) -> None:
    replace_text(klein_copy, DESCRIPTOR, (with_series("woz", "woz", **YEARS, precision={"waarde": {"step": "1000", "method": "nearest"}}),))

    assert found(broken(("2021,183000,V", "2021,183007,V"))) == []


def test_a_level_that_the_source_does_not_round_may_have_any_whole_number(broken: Break, klein_copy: SourceTree) -> None:
    precision = {"teller": {"step": "10", "method": "random", "levels": ["wijk", "buurt"]}}
    replace_text(klein_copy, DESCRIPTOR, (with_series("bijstand", "bijstand", precision=precision),))

    assert found(broken(("A,320,9880", "A,323,9880"))) == []
    assert [code for code, *_ in found(broken(("A,260,5030", "A,263,5030")))] == ["rounding-differs"]

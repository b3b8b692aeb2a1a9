"""Figures are about the areas of the edition: of a boundary year in which the codes were the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generator.model.edition import SiteSource
from generator.model.package import DataPackage
from generator.model.problem import Severity
from generator.validate.boundary_years import check_boundary_years, check_one_year
from tests.validate.declared import with_series

Break = Callable[..., DataPackage]
BreakSite = Callable[..., SiteSource]
FIGURES = "data/wijkcijfers/0.2.0/datapackage.json"
AREAS = "data/gebieden/0.1.0/datapackage.json"


def same_codes(year: str, levels: str) -> tuple[str, str]:
    return ('  "version":', f'  "sameCodes": [{{"year": "{year}", "levels": {levels}, "source": "codes"}}],\n  "version":')


def found(source: SiteSource) -> list[tuple[str, str, str]]:
    return [(problem.code, problem.found, problem.expected) for problem in check_boundary_years(source.newest, source)]


def test_without_a_declaration_there_is_nothing_to_compare(klein_site: SiteSource) -> None:
    assert found(klein_site) == []


def test_the_year_of_the_areas_themselves_fits(broken_site: BreakSite) -> None:
    assert found(broken_site(FIGURES, with_series("bijstand", "bijstand", boundaryYear="2021"))) == []


def test_another_year_does_not_fit_until_its_codes_were_compared(broken_site: BreakSite) -> None:
    source = broken_site(FIGURES, with_series("bijstand", "bijstand", boundaryYear="2017"))

    assert found(source) == [
        (
            "region-year",
            "De reeks van bijstand is van indelingsjaar 2017.",
            "Van gebieden 0.1.0 is nagegaan dat de codes per buurt dezelfde zijn in 2021.",
        )
    ]
    assert found(broken_site(AREAS, same_codes("2017", '["gemeente", "wijk", "buurt"]'))) == []


def test_codes_are_compared_level_by_level(broken_site: BreakSite) -> None:
    broken_site(AREAS, same_codes("2017", '["wijk"]'))
    wijk = broken_site(FIGURES, with_series("bijstand", "bijstand", levels=["wijk"], boundaryYear="2017"))

    assert found(wijk) == []
    assert [code for code, *_ in found(broken_site(FIGURES, ('"levels": ["wijk"]', '"levels": ["wijk", "buurt"]')))] == ["region-year"]


def test_a_year_that_is_not_known_is_a_warning_once_a_delivery(broken_site: BreakSite) -> None:
    _, first = with_series("bijstand", "bijstand", boundaryYear="onbekend")
    _, second = with_series("woz", "bijstand", boundaryYear="onbekend")
    both = first.replace("\n  ],", ",\n" + second.split("[\n")[1].split("\n  ],")[0] + "\n  ],")
    source = broken_site(FIGURES, ('  "sources": [', both))
    problems = list(check_boundary_years(source.newest, source))

    assert [(problem.code, problem.severity, problem.place.line) for problem in problems] == [("region-year-unknown", Severity.WARNING, 22)]
    assert "'bijstand'" in problems[0].found


def test_an_edition_without_a_package_of_areas_is_named_elsewhere(broken_site: BreakSite) -> None:
    source = broken_site(FIGURES, with_series("bijstand", "bijstand", boundaryYear="2017"))
    packages = {name: package for name, package in source.newest.packages.items() if name != "gebieden"}

    assert list(check_boundary_years(replace(source.newest, packages=packages), source)) == []


def test_areas_of_two_years_in_one_package_overlap(broken: Break) -> None:
    package = broken(("WK999902,2021,parkzicht", "WK999902,2019,parkzicht"), file="gebieden.csv", folder="data/gebieden/0.1.0")
    problems = [(problem.place.line, problem.place.column, problem.found) for problem in check_one_year(package)]

    assert problems == [(7, 5, "Dit gebied is van indelingsjaar 2019, het eerste van 2021.")]

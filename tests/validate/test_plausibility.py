"""Changes that look like a slip are warnings, told once an indicator."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pandas as pd

from generator.load.site import load_site
from generator.model.edition import Edition, SiteSource
from generator.model.identifiers import IndicatorId
from generator.model.problem import Severity
from generator.system.files import SourceTree
from generator.validate.numbers import read_numbers
from generator.validate.plausibility import check_jumps
from tests.validate.declared import with_finding

BreakSite = Callable[..., SiteSource]
OBSERVATIONS = "data/wijkcijfers/0.2.0/waarnemingen.csv"
PARK = [("misdrijven,BU99990201,2020,,A,185", "misdrijven,BU99990201,2020,,A,1850")]


def test_the_small_city_does_not_jump(klein_site: SiteSource) -> None:
    assert list(check_jumps(klein_site.newest, read_numbers(klein_site.newest))) == []


def test_a_tenfold_change_is_named_where_it_happens(broken_site: BreakSite) -> None:
    source = broken_site(OBSERVATIONS, *PARK)
    problems = list(check_jumps(source.newest, read_numbers(source.newest)))

    assert [(problem.code, problem.severity, problem.place.column) for problem in problems] == [("implausible-jump", Severity.WARNING, 6)]
    assert problems[0].place.line in (11, 12)
    assert "misdrijven" in problems[0].found
    assert "BU99990201" in problems[0].found


def test_a_value_already_in_doubt_is_not_named_again(broken_site: BreakSite) -> None:
    source = broken_site(OBSERVATIONS, (f"{PARK[0][0]},,", "misdrijven,BU99990201,2020,,V,1850,,Schrijffout?"))

    assert list(check_jumps(source.newest, read_numbers(source.newest))) == []


def test_small_counts_jump_by_chance(broken_site: BreakSite) -> None:
    source = broken_site(OBSERVATIONS, ("misdrijven,BU99990202,2020,,A,4,", "misdrijven,BU99990202,2020,,A,40,"))

    assert list(check_jumps(source.newest, read_numbers(source.newest))) == []


def test_a_few_changes_tell_nothing_about_what_is_usual(broken_site: BreakSite) -> None:
    source = broken_site(OBSERVATIONS, ("woz,BU99990101,2020,190000", "woz,BU99990101,2020,1900000"))

    assert list(check_jumps(source.newest, read_numbers(source.newest))) == []


def test_a_jump_that_the_package_has_on_record_is_not_named_again(broken_site: BreakSite) -> None:
    broken_site(OBSERVATIONS, *PARK)

    source = broken_site("data/wijkcijfers/0.2.0/datapackage.json", with_finding("sprong", "misdrijven", "BU99990201", "2020", "2021"))

    assert list(check_jumps(source.newest, read_numbers(source.newest))) == []


def test_the_slip_in_the_woz_of_overakker_is_found_when_nobody_has_marked_it(project: SourceTree) -> None:
    """BU07580302: 346, 269 and 395 thousand euro in 2020, 2021 and 2022; with it, three others that the importer marks too."""
    source, _ = load_site(project)
    assert source is not None
    edition = unmarked(source.newest, "woz")

    problems = [problem.found for problem in check_jumps(edition, read_numbers(edition)) if problem.found.startswith("Bij woz ")]

    assert problems == [
        (
            "Bij woz verandert in een jaar veel meer dan elders: BU07580507 in 2018 (maal 0,38), BU07580302 in 2022 (maal 1,47), "
            "BU07580509 in 2016 (maal 0,76), BU07580302 in 2021 (maal 0,78)."
        ),
    ]


def unmarked(edition: Edition, indicator: str) -> Edition:
    """The edition as if nobody had looked at this indicator: no doubt on a row, no finding on record."""
    frame: pd.DataFrame = edition.observations.copy()
    frame.loc[(frame["indicator"] == indicator) & (frame["status"] == "V"), "status"] = "A"
    name = edition.indicators[IndicatorId(indicator)].package
    package = replace(edition.packages[name], descriptor={**edition.packages[name].descriptor, "checks": []})
    return replace(edition, observations=frame, packages={**edition.packages, name: package})

"""Packages of an edition fit together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.commands.new import new_edition
from generator.load.site import load_site
from generator.model.edition import SiteSource
from generator.model.identifiers import PackageName, PackageVersion
from generator.model.problem import Problem
from generator.system.files import SourceTree
from generator.validate.editions import EDITION_RULES

BreakSite = Callable[..., SiteSource]
OBSERVATIONS = "data/wijkcijfers/0.2.0/waarnemingen.csv"
INDICATORS = "data/wijkcijfers/0.2.0/indicatoren.csv"
SETTINGS = "content/2022/editie.toml"


def judge(source: SiteSource) -> list[Problem]:
    return [problem for rule in EDITION_RULES for problem in rule(source.newest, source)]


def found(source: SiteSource) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.place.line, problem.place.column) for problem in judge(source)]


def test_the_small_city_has_no_such_problem(klein_site: SiteSource) -> None:
    assert judge(klein_site) == []


def test_an_unknown_area_comes_with_the_nearest_known_one(broken_site: BreakSite) -> None:
    problems = judge(broken_site(OBSERVATIONS, ("woz,BU99990101,2019", "woz,BU9999O101,2019")))

    assert [(problem.code, problem.place.line, problem.place.column) for problem in problems] == [("unknown-region", 30, 2)]
    assert problems[0].message == "'BU9999O101' is geen gebied in gebieden 0.1.0. Bedoelde u 'BU99990101'?"


def test_the_whole_country_is_no_area_of_a_city(broken_site: BreakSite) -> None:
    assert [code for code, _, _ in found(broken_site(OBSERVATIONS, ("woz,BU99990101,2019", "woz,NL00,2019")))] == ["unknown-region"]


def test_a_row_that_is_not_there_is_named_beside_those_that_are(broken_site: BreakSite) -> None:
    problems = judge(broken_site(OBSERVATIONS, ("misdrijven,WK999902,2020,,A,189,,\n", "")))

    assert [(problem.code, problem.place.line) for problem in problems] == [("row-missing", 23)]
    assert "misdrijven in 2020 ontbreekt een rij voor WK999902" in problems[0].found


def test_a_level_that_was_not_delivered_lacks_no_rows(klein_site: SiteSource) -> None:
    assert "woz" in klein_site.newest.indicators
    assert "GM9999" not in set(klein_site.newest.observations.query("indicator == 'woz'")["gebied"])
    assert judge(klein_site) == []


def test_a_theme_is_one_of_the_site_or_the_background(broken_site: BreakSite) -> None:
    assert found(broken_site(INDICATORS, ("0,hoger,wonen", "0,hoger,onderwijs"))) == [("unknown-theme", 3, 7)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("1000,inwoners,", "1000,bewoners,", ("unknown-reference", 2, 10)),
        ("gewogen,,,huishoudens", "gewogen,,,huishouden", ("unknown-reference", 3, 11)),
        ("1000,inwoners,", "1000,gezinnen,", ("unknown-reference", 2, 10)),
    ],
)
def test_a_denominator_or_weight_is_a_count_of_the_edition(
    broken_site: BreakSite, old: str, new: str, expected: tuple[str, int, int]
) -> None:
    assert found(broken_site(INDICATORS, (old, new))) == [expected]


def test_an_indicator_of_two_packages_is_named_at_the_second(broken_site: BreakSite) -> None:
    source = broken_site(INDICATORS, ("kinderarmoede,Kinderen", "inwoners,Kinderen"))

    assert ("indicator-twice", 5, 1) in found(source)


def test_a_headline_is_an_indicator_of_the_edition(broken_site: BreakSite) -> None:
    problems = judge(broken_site(SETTINGS, ('"bijstand"]', '"bijstant"]')))

    assert [(problem.code, problem.place.line) for problem in problems] == [("unknown-headline", 4)]
    assert problems[0].next_step == "Bedoelde u 'bijstand'?"


@pytest.mark.parametrize(("status", "expected"), [("gepubliceerd", ["next-in-published"]), ("concept", [])])
def test_only_a_draft_uses_a_version_in_the_making(klein_site: SiteSource, status: str, expected: list[str]) -> None:
    pins: dict[PackageName, PackageVersion] = {**klein_site.newest.config.pins, PackageName("wijkcijfers"): PackageVersion("next")}
    config = replace(klein_site.newest.config, status=status, pins=pins)
    edition = replace(klein_site.newest, config=config)
    source = replace(klein_site, editions=(edition,))

    assert [code for code, _, _ in found(source)] == expected


@pytest.mark.parametrize("written", ["[]", '[""]', '["  "]'])
def test_a_published_edition_says_what_is_different(broken_site: BreakSite, written: str) -> None:
    source = broken_site(SETTINGS, ('["Er is een jaar bij gekomen: 2022."]', written))

    assert found(source) == [("changes-undeclared", 5, 1)]


def test_a_draft_may_still_be_without_its_changes_and_with_texts_to_go_through(broken_site: BreakSite) -> None:
    source = broken_site(SETTINGS, ('["Er is een jaar bij gekomen: 2022."]', "[]"), ('"gepubliceerd"', '"concept"'))

    assert found(source) == []


def test_a_text_that_new_edition_copied_is_read_before_it_is_published(klein_copy: SourceTree) -> None:
    """A draft as `new edition` makes it, with nothing done but its status."""
    assert new_edition(klein_copy.root, "2023") == ()
    settings = klein_copy.root / "content" / "2023" / "editie.toml"
    settings.write_text(settings.read_text().replace('"concept"', '"gepubliceerd"'))
    source, _ = load_site(klein_copy)
    assert source is not None

    problems = judge(source)

    texts = sorted(path.relative_to(klein_copy.root).as_posix() for path in settings.parent.rglob("*.md"))
    assert [problem.place.path for problem in problems if problem.code == "text-not-reviewed"] == texts
    assert [problem.place.path for problem in problems if problem.code == "changes-undeclared"] == ["content/2023/editie.toml"]
    lines = {problem.place.path: problem.place.line for problem in problems if problem.code == "text-not-reviewed"}
    notes = {path: klein_copy.read(path).decode().splitlines()[line - 1] for path, line in lines.items()}
    assert [path for path, note in notes.items() if "haal deze regel weg" not in note] == []


def test_an_open_indicator_has_observations(broken_site: BreakSite) -> None:
    source = broken_site(INDICATORS, ("geen-open-cijfers", "open"))

    assert found(source) == [("indicator-unobserved", 5, 0)]


def test_an_unknown_package_does_not_blame_headlines_and_references(broken_site: BreakSite) -> None:
    assert judge(broken_site(SETTINGS, ('bevolking = "0.2.0"', 'bevolking = "0.9.0"'))) == []

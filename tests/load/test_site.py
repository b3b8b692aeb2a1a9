"""The whole site is read, as far as it can be read, with every problem on the way."""

from __future__ import annotations

import shutil

import pytest

from generator.load.site import load_site
from generator.model.edition import SiteSource
from generator.system.files import SourceTree


def loaded(files: SourceTree) -> SiteSource:
    source, _ = load_site(files)
    assert source is not None
    return source


def codes(files: SourceTree) -> list[str]:
    return [problem.code for problem in load_site(files)[1]]


def edit(files: SourceTree, path: str, old: str, new: str) -> None:
    text = (files.root / path).read_text(encoding="utf-8")
    assert old in text
    (files.root / path).write_text(text.replace(old, new), encoding="utf-8")


def test_the_small_city_loads_without_problems(klein: SourceTree) -> None:
    assert load_site(klein)[1] == ()


def test_editions_stand_oldest_first_with_their_own_versions(klein: SourceTree) -> None:
    editions = loaded(klein).editions

    assert [edition.config.id for edition in editions] == ["2021", "2022"]
    assert [{name: package.version for name, package in edition.packages.items()} for edition in editions] == [
        {"bevolking": "0.1.0", "gebieden": "0.1.0", "wijkcijfers": "0.1.0"},
        {"bevolking": "0.2.0", "gebieden": "0.1.0", "wijkcijfers": "0.2.0"},
    ]


def test_indicators_stand_by_package_and_row(klein: SourceTree) -> None:
    assert list(loaded(klein).newest.indicators) == [
        "inwoners",
        "huishoudens",
        "gezinnen",
        "misdrijven",
        "woz",
        "bijstand",
        "kinderarmoede",
    ]


def test_an_edition_has_the_observations_of_its_own_versions(klein: SourceTree) -> None:
    periods = [max(edition.observations["periode"]) for edition in loaded(klein).editions]

    assert periods == ["2021", "2022"]


def test_a_version_that_editions_share_is_read_once(klein: SourceTree) -> None:
    older, newer = loaded(klein).editions

    assert older.packages["gebieden"] is newer.packages["gebieden"]  # type: ignore[index] # a literal will do


def test_narratives_of_the_site_and_of_editions_are_apart(klein: SourceTree) -> None:
    source = loaded(klein)

    assert sorted(source.general) == ["over", "privacy", "toegankelijkheid"]
    assert source.newest.narratives["voorpagina"].edition == "2022"


def test_without_settings_there_is_no_site(klein_copy: SourceTree) -> None:
    (klein_copy.root / "content/site.toml").unlink()

    source, problems = load_site(klein_copy)

    assert source is None
    assert [problem.code for problem in problems] == ["site-missing"]


def test_settings_that_are_no_toml_do_not_hide_problems_elsewhere(klein_copy: SourceTree) -> None:
    (klein_copy.root / "content/site.toml").write_text("titel =", encoding="utf-8")
    edit(klein_copy, "content/2022/methoden.md", "Wij tellen", "{{ tel() }}")

    source, problems = load_site(klein_copy)

    assert source is None
    assert [problem.code for problem in problems] == ["macro-unknown", "toml-syntax"]


def test_an_edition_that_cannot_be_read_does_not_cost_the_other(klein_copy: SourceTree) -> None:
    (klein_copy.root / "content/2022/editie.toml").write_text("titel =", encoding="utf-8")

    assert [edition.config.id for edition in loaded(klein_copy).editions] == ["2021"]
    assert codes(klein_copy) == ["toml-syntax"]


def test_an_unknown_version_is_named_at_its_pin_with_those_there_are(klein_copy: SourceTree) -> None:
    edit(klein_copy, "content/2022/editie.toml", 'wijkcijfers = "0.2.0"', 'wijkcijfers = "0.3.0"')

    problem = load_site(klein_copy)[1][0]

    assert (problem.code, str(problem.place)) == ("unknown-package", "content/2022/editie.toml:10:1")
    assert "Er zijn: 0.1.0, 0.2.0." in problem.message


@pytest.mark.parametrize("pin", ['wijkcijfers = "../wijkcijfers/0.2.0"', '"../content" = "2022"', '"../data/wijkcijfers" = "0.2.0"'])
def test_a_pin_cannot_lead_out_of_the_data_folder(klein_copy: SourceTree, pin: str) -> None:
    edit(klein_copy, "content/2022/editie.toml", 'wijkcijfers = "0.2.0"', pin)

    assert codes(klein_copy) == ["unknown-package"]


def test_a_folder_that_holds_an_edition_but_is_no_year_is_named(klein_copy: SourceTree) -> None:
    shutil.copytree(klein_copy.root / "content/2022", klein_copy.root / "content/2022-nieuw")

    assert codes(klein_copy) == ["edition-folder"]


def test_a_folder_beside_the_editions_is_left_alone(klein_copy: SourceTree) -> None:
    (klein_copy.root / "content/beelden").mkdir()

    assert codes(klein_copy) == []


def test_an_edition_without_areas_cannot_be_built_and_says_so(klein_copy: SourceTree) -> None:
    edit(klein_copy, "data/gebieden/0.1.0/gebieden.csv", "Kleinstad,gemeente", "Kleinstad,stad")

    source, problems = load_site(klein_copy)

    assert source is None
    assert sorted(problem.code for problem in problems) == ["edition-without-regions", "edition-without-regions", "site-without-editions"]


def test_problems_are_sorted_by_place(klein_copy: SourceTree) -> None:
    edit(klein_copy, "content/2022/themas/werk.md", "Het verschil", "{{ a }}")
    edit(klein_copy, "content/2021/voorpagina.md", "Dat is", "{{ b }}")

    problems = load_site(klein_copy)[1]

    assert list(problems) == sorted(problems)
    assert [problem.place.path for problem in problems] == ["content/2021/voorpagina.md", "content/2022/themas/werk.md"]


def test_loading_twice_gives_the_same(klein: SourceTree) -> None:
    first, second = loaded(klein), loaded(klein)

    assert first.newest.narratives == second.newest.narratives
    assert first.newest.observations.equals(second.newest.observations)

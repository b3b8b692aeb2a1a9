"""What was checked: findings first, with their place; what is in order folds into one sentence, and nothing disappears."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.auditor_pages import AccountabilityPage
from generator.model.blocks import CheckReport
from generator.model.check import Check
from generator.model.problem import Place, Problem, Severity
from generator.model.sentence import Code, Link, plain
from generator.plan.checks import plan_checks
from generator.plan.report import Report
from generator.plan.sentences import checks as words
from generator.plan.site import plan_site
from tests.plan.planned import PlannedSite

ODD = Check(code="odd", title="Cijfers zijn niet vreemd", explanation="Vreemd is vaak fout.", severity=Severity.WARNING)
WHOLE = Check(code="whole", title="Alles is er", explanation="Anders mist er iets.")
FIGURES = "data/bevolking/0.2.0/waarnemingen.csv"


def warning(path: str, line: int, code: str = "odd") -> Problem:
    return Problem(place=Place(path=path, line=line), code=code, found="Dit is vreemd.", severity=Severity.WARNING)


def reports(small_site: PlannedSite, *problems: Problem) -> dict[str, CheckReport]:
    pages = plan_site(small_site.source, small_site.books, problems, (ODD, WHOLE))
    return {str(page.head.edition): page.checks for page in pages if isinstance(page, AccountabilityPage)}


def test_a_check_that_found_something_stands_first_with_every_place(small_site: PlannedSite) -> None:
    report = reports(small_site, warning(FIGURES, 3), warning("content/2022/voorpagina.md", 5))["2022"]

    assert [(line.code, line.name, line.severity, plain(line.outcome)) for line in report.found] == [
        ("odd", "Cijfers zijn niet vreemd", "waarschuwing", "2 meldingen.")
    ]
    assert [plain(finding) for finding in report.found[0].findings] == [
        "content/2022/voorpagina.md:5: Dit is vreemd.",
        "data/bevolking/0.2.0/waarnemingen.csv:3: Dit is vreemd.",
    ]


def test_a_place_in_a_package_leads_to_the_published_file(small_site: PlannedSite) -> None:
    report = reports(small_site, warning(FIGURES, 3), warning("content/2022/voorpagina.md", 5))["2022"]

    assert [finding[0] for finding in report.found[0].findings] == [Code("content/2022/voorpagina.md:5"), Link(f"{FIGURES}:3", FIGURES)]


def test_checks_that_found_nothing_are_counted_in_one_sentence_and_listed_behind_it(small_site: PlannedSite) -> None:
    report = reports(small_site, warning(FIGURES, 3))["2022"]

    assert [(line.code, line.severity, plain(line.outcome)) for line in report.clean] == [("whole", "fout", "Niets nieuws gevonden.")]
    assert plain(report.clean_summary) == "1 andere controle: niets nieuws gevonden"
    assert [plain(sentence) for sentence in report.lead][1:] == [
        "1 controle vond iets: 1 waarschuwing.",
        "Een melding is geschreven voor de makers: zij zegt ook wat hun te doen staat.",
    ]


def test_without_warnings_the_page_says_so_and_lists_all_checks(small_site: PlannedSite) -> None:
    report = reports(small_site)["2022"]

    assert report.found == ()
    assert [line.code for line in report.clean] == ["odd", "whole"]
    assert plain(report.lead[0]).startswith("Wij voeren 2 controles uit ")
    assert plain(report.lead[1]) == "Voor deze editie zijn er geen waarschuwingen."


def test_a_code_that_the_catalogue_does_not_know_is_shown_all_the_same(small_site: PlannedSite) -> None:
    report = reports(small_site, warning(FIGURES, 3, code="new"))["2022"]

    assert [(line.code, line.name) for line in report.found] == [("new", "new")]


@pytest.mark.parametrize(
    ("path", "editions"),
    [
        ("content/2021/voorpagina.md", {"2021"}),
        ("data/bevolking/0.1.0/waarnemingen.csv", {"2021"}),
        ("data/gebieden/0.1.0/gebieden.csv", {"2021", "2022"}),
        ("content/site.toml", {"2021", "2022"}),
        ("content/algemeen/over.md", {"2021", "2022"}),
    ],
)
def test_a_warning_stands_on_the_editions_it_is_about(small_site: PlannedSite, path: str, editions: set[str]) -> None:
    assert {name for name, report in reports(small_site, warning(path, 1)).items() if report.found} == editions


def test_findings_at_import_come_from_the_packages_of_the_edition(small_site: PlannedSite) -> None:
    edition = small_site.source.newest
    name = next(name for name in edition.packages if name == "wijkcijfers")
    checks = [
        {"kind": "sprong", "title": "Sprongen in de WOZ", "found": 1, "findings": ["Molenhoek, 2021: een sprong."]},
        {"kind": "optelling", "title": "Telt op in 2020", "found": 0, "findings": []},
        "geen controle",
    ]
    package = replace(edition.packages[name], descriptor={"checks": checks})
    changed = replace(edition, packages={**edition.packages, name: package})
    report = Report(site=small_site.source.config, edition=changed, book=small_site.books[edition.config.id])

    found = plan_checks(report, (), (ODD,))

    assert [(line.name, plain(line.outcome)) for line in found.recorded] == [
        ("Sprongen in de WOZ", "Pakket wijkcijfers 0.2.0: 1 bijzonderheid.")
    ]
    assert [plain(finding) for finding in found.recorded[0].findings] == ["Molenhoek, 2021: een sprong."]
    assert [plain(name) for name in found.clean_imports] == ["Telt op in 2020"]
    assert plain(found.imports_summary) == "1 andere controle bij het inlezen: niets gevonden"


def test_without_checks_at_import_nothing_is_said_of_them(small_site: PlannedSite) -> None:
    report = reports(small_site)["2022"]

    assert (report.recorded, report.clean_imports, report.imports_summary) == ((), (), ())


@pytest.mark.parametrize(("problems", "expected"), [(0, "Niets nieuws gevonden."), (1, "1 melding."), (2, "2 meldingen.")])
def test_the_outcome_of_a_check_counts_its_warnings(problems: int, expected: str) -> None:
    assert plain(words.outcome(problems)) == expected

"""The site is judged as a whole: packages, editions and narratives."""

from __future__ import annotations

from collections.abc import Callable

from generator.model.edition import SiteSource
from generator.system.files import SourceTree
from generator.validate.site import validate_site

BreakSite = Callable[..., SiteSource]


def test_the_small_city_has_no_problems(klein_site: SiteSource) -> None:
    assert validate_site(klein_site) == ()


def test_a_mistake_in_a_version_that_two_editions_share_is_named_once(broken_site: BreakSite) -> None:
    source = broken_site("data/gebieden/0.1.0/focusbuurten.csv", ("BU99990102,deel", "BU99990109,deel"))

    codes = [problem.code for problem in validate_site(source)]

    assert codes.count("focus-region") == 1


def test_content_and_data_are_judged_in_one_run(broken_site: BreakSite) -> None:
    broken_site("content/2022/voorpagina.md", ("Dat is", "Dat is 5"))
    broken_site("content/algemeen/over.md", ("Een rapport", "Een [rapport](/weg/index.html)"))
    broken_site("content/site.toml", ("Wat zijn", "Wat zijn 5"))
    source = broken_site("content/2021/editie.toml", ('"woz"', '"wozz"'))

    problems = validate_site(source)

    assert [(problem.code, problem.place.path) for problem in problems] == [
        ("unknown-headline", "content/2021/editie.toml"),
        ("typed-number", "content/2022/voorpagina.md"),
        ("broken-link", "content/algemeen/over.md"),
        ("typed-number", "content/site.toml"),
    ]


def test_a_narrative_of_the_site_may_ask_for_figures_of_the_newest_edition(broken_site: BreakSite) -> None:
    text = '{{ cijfer("misdrijven", "focus", %s) }}'
    source = broken_site("content/algemeen/over.md", ("Een rapport", f"Er waren {text % 2022} en {text % 2023}. Een rapport"))

    problems = validate_site(source)

    assert [(problem.code, str(problem.place)) for problem in problems] == [("request-period", "content/algemeen/over.md:5:55")]


def test_the_real_site_has_no_errors(project: SourceTree) -> None:
    """What is wrong with the real deliveries is on record; what remains are warnings, shown on the accountability page."""
    from generator.load.site import load_site  # noqa: PLC0415 - only this test reads the real site

    source, loading = load_site(project)
    assert source is not None
    problems = (*loading, *validate_site(source))

    assert [problem for problem in problems if problem.severity == "error"] == []

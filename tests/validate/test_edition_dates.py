"""The date of an edition is not before what it rests on, and a date that cannot be read is named once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.edition import SiteSource
from generator.validate.edition_dates import check_date
from generator.validate.site import validate_site

BreakSite = Callable[..., SiteSource]
SETTINGS = "content/2022/editie.toml"
DATE = 'datum = "2023-06-01"'
STATUS = 'status = "gepubliceerd"'


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2022-06-01", []),
        ("2022-05-31", ["editie 2021 is al van 1 juni 2022"]),
        ("2022-02-28", ["wijkcijfers 0.2.0' is van 1 maart 2022", "editie 2021 is al van 1 juni 2022"]),
    ],
)
def test_a_published_edition_is_not_older_than_its_packages_or_the_edition_before(
    broken_site: BreakSite, date: str, expected: list[str]
) -> None:
    source = broken_site(SETTINGS, (DATE, f'datum = "{date}"'))
    problems = list(check_date(source.newest, source))

    assert [problem.place.line for problem in problems] == [2] * len(expected)
    assert all(words in problem.found for words, problem in zip(expected, problems, strict=True))


def test_a_draft_has_no_day_yet(broken_site: BreakSite) -> None:
    source = broken_site(SETTINGS, (f"{DATE}\n{STATUS}", 'datum = "2020-01-01"\nstatus = "concept"'))
    draft = next(edition for edition in source.editions if edition.config.is_draft)

    assert list(check_date(draft, source)) == []


def test_a_date_that_cannot_be_read_says_nothing_more_than_that(broken_site: BreakSite) -> None:
    source = broken_site(SETTINGS, (DATE, 'datum = "1 juni 2023"'))

    assert [problem.code for problem in validate_site(source)] == []

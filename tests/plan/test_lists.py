"""The lists of an edition: in which order areas stand, and which other ways lead to a buurt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.page import ListPage
from generator.model.sentence import Link, plain
from generator.plan.pages.lists import plan_lists
from generator.plan.report import Report
from tests.plan.planned import PlannedSite


def buurten_and_wijken(report: Report) -> list[ListPage]:
    return [page for page in plan_lists(report) if page.head.path.split("/")[1] in {"buurten", "wijken"}]


@pytest.mark.parametrize("drawn", [True, False])
def test_both_lists_of_areas_lead_to_the_maps_of_wijken_where_they_can_be_drawn(small_site: PlannedSite, *, drawn: bool) -> None:
    report = small_site.report()
    if not drawn:
        report = replace(report, edition=replace(report.edition, regions=replace(report.edition.regions, boundaries={})))
    leads = [" ".join(plain(sentence) for sentence in page.lead) for page in buurten_and_wijken(report)]

    assert ["kaart" in lead for lead in leads] == [drawn, drawn]


def test_buurten_stand_by_name_within_their_wijk_and_so_do_the_focus_neighbourhoods(breda: PlannedSite) -> None:
    groups = [group for page in buurten_and_wijken(breda.report()) for group in page.groups]
    first = next(group for group in groups if not isinstance(group.heading[0], Link))
    lists = [[line.link.text for line in group.links if line.focus or isinstance(group.heading[0], Link)] for group in groups]

    assert len(lists) > 20
    assert all(names == sorted(names, key=str.casefold) for names in lists)
    assert [line.link.text for line in first.links[:3]] == ["Biesdonk", "Brabantpark", "Doornbos-Linie"]

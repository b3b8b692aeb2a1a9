"""A name that the CBS does not know stands in the alphabet, and leads to the buurten it is used for."""

from dataclasses import replace

from generator.model.edition import AreaName
from generator.model.sentence import plain
from generator.plan.pages.searches import plan_search
from generator.plan.report import Report
from tests.plan.planned import PlannedSite

SOURCE = "https://kleinstad.example/namen"


def _lines(small_site: PlannedSite, *slugs: str) -> dict[str, tuple[str, str]]:
    source = small_site.source
    site = replace(source.config, names=(AreaName(name="Het Hoekje", slugs=slugs, source=SOURCE),))
    report = Report(site=site, edition=source.newest, book=small_site.books[source.newest.config.id])
    groups = plan_search(report).blocks[0].groups
    return {line.link.text: (line.link.target, plain(line.remark)) for group in groups for line in group.links}


def test_a_name_for_one_buurt_leads_there(small_site: PlannedSite) -> None:
    assert _lines(small_site, "molenhoek")["Het Hoekje"] == ("2022/buurten/molenhoek/index.html", "andere naam voor Molenhoek (bron)")


def test_a_name_for_buurten_of_several_wijken_leads_to_the_list(small_site: PlannedSite) -> None:
    target, remark = _lines(small_site, "molenhoek", "stationsbuurt", "parkzicht", "buitengebied")["Het Hoekje"]

    assert target == "2022/buurten/index.html"
    assert "Molenhoek" in remark

"""A name that the CBS does not know stands in the alphabet, and leads to the buurten it is used for."""

from dataclasses import replace

import pytest

from generator.model.edition import AreaName, SearchWords
from generator.model.sentence import Code, Link, plain
from generator.plan.pages.searches import plan_search
from tests.plan.planned import PlannedSite

SOURCE = "https://kleinstad.example/namen"


def _lines(small_site: PlannedSite, *slugs: str) -> dict[str, tuple[str, str]]:
    source = small_site.source
    site = replace(source.config, names=(AreaName(name="Het Hoekje", slugs=slugs, source=SOURCE),))
    report = small_site.report(site)
    groups = plan_search(report).blocks[0].groups
    return {line.link.text: (line.link.target, plain(line.remark)) for group in groups for line in group.links}


def test_a_name_for_one_buurt_leads_there(small_site: PlannedSite) -> None:
    assert _lines(small_site, "molenhoek")["Het Hoekje"] == ("2022/buurten/molenhoek/index.html", "andere naam voor Molenhoek (bron)")


@pytest.mark.parametrize(("name", "letter"), [("2e Exloërmond", "0–9"), ("12e Buurt", "0–9"), ("'t Hoekje", "T"), ("Ïsendoorn", "I")])
def test_a_name_stands_under_its_first_letter_and_all_numbers_stand_together(small_site: PlannedSite, name: str, letter: str) -> None:
    source = small_site.source
    site = replace(source.config, names=(AreaName(name=name, slugs=("molenhoek",), source=SOURCE),))
    report = small_site.report(site)
    groups = plan_search(report).blocks[0].groups

    assert [plain(group.heading) for group in groups if name in {line.link.text for line in group.links}] == [letter]
    assert [type(part) for group in groups for part in group.heading if plain((part,)) == "0–9"] == [Code] * (letter == "0–9")


def test_a_name_for_buurten_of_several_wijken_leads_to_the_list(small_site: PlannedSite) -> None:
    target, remark = _lines(small_site, "molenhoek", "stationsbuurt", "parkzicht", "buitengebied")["Het Hoekje"]

    assert target == "2022/buurten/index.html"
    assert "Molenhoek" in remark


def test_a_word_leads_to_the_first_of_its_pages_and_the_remark_to_each(small_site: PlannedSite) -> None:
    source = small_site.source
    lines = (
        SearchWords(words="huis, woning", pages=("indicatoren/woz", "themas/wonen")),
        SearchWords(words="huis", pages=("buurten/molenhoek",)),
    )
    site = replace(source.config, search_words=lines)
    report = small_site.report(site)
    block = plan_search(report).blocks[-1]
    found = [(line.link.text, line.link.target, plain(line.remark)) for group in block.groups for line in group.links]

    assert block.id == "woorden"
    assert found == [
        ("huis", "2022/indicatoren/woz/index.html", "zie WOZ-waarde, Wonen en Molenhoek"),
        ("woning", "2022/indicatoren/woz/index.html", "zie WOZ-waarde en Wonen"),
    ]
    assert [type(part) for part in block.groups[0].links[0].remark] == [str, Link, str, Link, str, Link]


def test_without_words_there_is_no_list_of_them(small_site: PlannedSite) -> None:
    report = small_site.report()

    assert "woorden" not in {block.id for block in plan_search(report).blocks}

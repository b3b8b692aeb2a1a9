"""Narratives as blocks for paper."""

from __future__ import annotations

from generator.model.blocks import Prose
from generator.model.sentence import Moment
from generator.paper.prose import Node, Placing, prose_nodes
from generator.paper.words import Ways, runs_of
from generator.render.sanitising import sanitised

WAYS = Ways(base="https://stad.example/", origins={})
PLACING = Placing(
    clean=sanitised,
    sentence=lambda sentence: runs_of(sentence, WAYS),
    block=lambda _, level: [{"kind": "table", "level": level}],
    lead=WAYS.lead,
)


def nodes(*parts: object) -> list[Node]:
    return prose_nodes(Prose(parts=parts), 2, PLACING)  # type: ignore[arg-type]


def text_of(node: Node) -> str:
    return "".join(run["text"] for run in node["runs"])


def test_paragraphs_headings_and_lists_become_blocks_in_order() -> None:
    made = nodes("# Kop\n\nEen *mooie* zin\nover twee regels.\n\n- eerste\n- tweede\n\n1. een\n")

    assert [node["kind"] for node in made] == ["heading", "paragraph", "list", "list"]
    assert made[0]["level"] == 2
    assert text_of(made[1]) == "Een mooie zin over twee regels."
    assert [text_of(item[0]) for item in made[2]["items"]] == ["eerste", "tweede"]
    assert made[3]["ordered"] is True


def test_what_stands_in_a_line_is_placed_there() -> None:
    (made,) = nodes("In ", (Moment("2020"),), " was het zo.")

    assert text_of(made) == "In 2020 was het zo."


def test_markup_of_the_setter_is_text() -> None:
    """Nothing an author writes is read as a command."""
    (made,) = nodes('Kosten: $x$ #panic("nee") <label> @ref \\ _plat_ en `#code`')

    assert '$x$ #panic("nee")' in text_of(made)
    assert "@ref" in text_of(made)


def test_a_table_has_its_first_row_as_head() -> None:
    (made,) = nodes("| Naam | Wat |\n|---|---|\n| Noord | groot |\n")

    assert made["kind"] == "table"
    assert [cell[0]["text"] for cell in made["head"]] == ["Naam", "Wat"]
    assert made["rows"][0]["header"][0]["text"] == "Noord"


def test_a_link_leads_where_the_site_leads() -> None:
    (made,) = nodes("Kijk bij [het CBS](https://www.cbs.nl/).")

    assert made["runs"][1]["to"] == "https://www.cbs.nl/"


def test_nobody_can_forge_a_placeholder() -> None:
    (made,) = nodes("Voor\ue000na ", (Moment("2020"),))

    assert text_of(made) == "Voorna 2020"

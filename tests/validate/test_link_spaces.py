"""A link that a space spoils is named; whatever else stands between brackets is left alone."""

from __future__ import annotations

import pytest

from generator.load.narratives import read_narrative
from generator.model.identifiers import EditionId
from generator.validate.link_spaces import check_link_spaces

HEAD = '---\ntitel: "T"\nsamenvatting: "S"\n---\n'


def spots(line: str) -> list[tuple[int, int]]:
    narrative, problems = read_narrative(f"{HEAD}{line}\n".encode(), "content/2022/methoden.md", "methoden", EditionId("2022"))
    assert problems == ()
    return [(problem.place.line, problem.place.column) for problem in check_link_spaces(narrative)]


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("Zie [dit] (/2022/index.html).", 10),
        ("Zie [dit]\t(https://www.breda.nl).", 10),
        ("Zie [dit] (#kop).", 10),
        ("Zie [dit](/2022/ index.html).", 17),
        ("Zie [dit](https://www.breda.nl/ hier).", 32),
    ],
)
def test_a_space_before_or_in_an_address_is_named_at_its_place(line: str, column: int) -> None:
    assert spots(line) == [(5, column)]


@pytest.mark.parametrize(
    "line",
    [
        "Zie [dit](/2022/index.html).",
        'Zie [dit](/2022/index.html "De titel").',
        "Zie [dit]( /2022/index.html ).",
        "Dat [hier] (zie de kaart) is geen link.",
        "Zo schrijft u het niet: `[dit] (/2022/index.html)`.",
    ],
)
def test_what_is_a_link_as_it_is_or_none_at_all_is_left_alone(line: str) -> None:
    assert spots(line) == []

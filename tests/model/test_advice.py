"""Every message a parser really gives for a common slip becomes plain Dutch with a next step."""

from __future__ import annotations

import re

import pytest

from generator.load.front_matter import read_front_matter
from generator.load.segments import split_segments
from generator.load.toml_document import parse_toml
from generator.model.advice import advise_on_toml
from generator.model.problem import Problem

ENGLISH = re.compile(r"\b(?:expected|unexpected|found|invalid|token|cannot|value|not|while|char|the|end of)\b", re.IGNORECASE)


def only(problems: tuple[Problem, ...]) -> Problem:
    assert len(problems) == 1
    return problems[0]


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ('titel = "Staat', 1, "een tekst wordt niet afgesloten"),
        ('titel = "Staat\ndatum = 1', 1, "een tekst wordt niet afgesloten"),
        ('titel = "a\\q c"', 1, "een losse schuine streep"),
        ('titel "Staat"', 1, "ontbreekt het isgelijkteken"),
        ('titel = "Staat" 2022', 1, "achter deze waarde staat nog iets"),
        ('titel = "de "staat" van"', 1, "achter deze waarde staat nog iets"),
        ('kop = ["a", "b"\ntitel = "x"', 2, "een lijst wordt niet afgesloten"),
        ("[pakketten\nx = 1", 1, "een rechte haak ontbreekt"),
        ('titel = "a"\ntitel = "b"', 2, "deze naam staat er al"),
        ("datum = 2022-02-30", 1, "deze datum bestaat niet"),
        ("titel = Staat", 1, "dit is geen waarde"),
        ("titel = “Staat”", 1, "er staan gekrulde aanhalingstekens"),
        ("= 3", 1, "hier hoort een naam"),
    ],
)
def test_a_slip_in_settings(text: str, line: int, reason: str) -> None:
    problem = only(parse_toml(text.encode(), "a.toml")[1])

    assert problem.place.line == line
    assert re.search(reason, problem.found), problem.found
    assert not ENGLISH.search(problem.message.replace("naam = ", ""))
    assert problem.next_step


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("titel: Wonen: zo gaat het\n", "in de tekst staat een dubbele punt"),
        ('titel: "Wonen\n', "begint met een aanhalingsteken en eindigt er niet mee"),
        ("titel: @wonen\n", "een teken dat hier iets anders betekent"),
        ('titel: "a" b\n', "staat nog iets"),
        ("titel: a\nsamenvatting\n", "ontbreekt de dubbele punt"),
        ("titel: [a\n", "niet afgesloten"),
        ("titel: *a\n", r"begint met \* of &"),
        ('titel: "a\\q"\n', "schuine streep"),
    ],
)
def test_a_slip_above_a_text(text: str, reason: str) -> None:
    problem = only(read_front_matter(f"---\n{text}---\n", "a.md")[1])

    assert re.search(reason, problem.found), problem.found
    assert not ENGLISH.search(problem.message)
    assert problem.next_step


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{{ cijfer(“bijstand”, “focus”, 2020) }}", "er staan gekrulde aanhalingstekens"),
        ("{{ cijfer(‘bijstand’, 'focus', 2020) }}", "er staan gekrulde aanhalingstekens"),
        ('{{ cijfer("bijstand, "focus", 2020) }}', "aanhalingsteken|komma|haakjes|staat nog iets"),
        ('{{ gebied("BU1) }}', "een aanhalingsteken wordt niet afgesloten"),
        ("{{ gebied('BU1) }}", "een aanhalingsteken wordt niet afgesloten"),
        ('{{ gebied("BU1" }}', "haakjes|komma|niet af"),
        ('{{ gebied("BU1")) }}', "de haakjes kloppen niet"),
        ('{{ gebied("BU1") en meer }}', "achter de macro staat nog iets"),
        ("{{ }}", "tussen {{ en }} staat niets"),
        ('{{ gebied("BU1") $ }}', "een teken dat in een macro niet kan"),
    ],
)
def test_a_slip_in_a_macro(text: str, reason: str) -> None:
    problem = split_segments(text, 0, "a.md").problems[0]

    assert re.search(reason, problem.found), problem.found
    assert not ENGLISH.search(problem.message)
    assert problem.next_step


def test_curly_quotes_come_with_what_to_type() -> None:
    problem = split_segments("{{ gebied(“BU1”) }}", 0, "a.md").problems[0]

    assert problem.next_step.startswith('Gebruik rechte aanhalingstekens: "zo".')


def test_a_message_nobody_met_before_is_passed_on() -> None:
    assert advise_on_toml("Something new").reason == "Something new"

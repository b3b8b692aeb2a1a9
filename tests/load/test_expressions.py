"""One `{{ … }}` becomes a typed request, or a problem with a next step; nothing else can happen in it."""

from __future__ import annotations

import pytest

from generator.load.expressions import read_expression
from generator.model.narrative import AreaRequest, ChartRequest, FactRequest, FigureRequest, MapRequest, Request, TableRequest
from generator.model.problem import Place, Problem

HERE = Place(path="content/2022/voorpagina.md", line=7, column=3)


def request(text: str) -> Request:
    found = read_expression(text, HERE)
    assert not isinstance(found, Problem)
    return found


def problem(text: str) -> Problem:
    found = read_expression(text, HERE)
    assert isinstance(found, Problem)
    return found


def test_a_figure_is_requested_by_indicator_area_and_period() -> None:
    assert request('{{ cijfer("bijstand", "BU07580502", 2020) }}') == FigureRequest(
        measure="cijfer", indicator="bijstand", area="BU07580502", period="2020", against="", place=HERE
    )


@pytest.mark.parametrize("measure", ["verhouding", "verschil"])
def test_a_comparison_is_against_the_city_unless_told_otherwise(measure: str) -> None:
    found = request('{{ %s("bijstand", "BU07580502", 2020) }}' % measure)  # noqa: UP031 - braces are what is tested

    assert found == FigureRequest(measure=measure, indicator="bijstand", area="BU07580502", period="2020", against="gemeente", place=HERE)


def test_focus_is_compared_with_the_rest() -> None:
    found = request('{{ verhouding("bijstand", "focus", 2020, tegenover="overig") }}')

    assert isinstance(found, FigureRequest)
    assert (found.area, found.against) == ("focus", "overig")


def test_the_other_macros_become_their_requests() -> None:
    found = [
        request('{{ gebied("BU07580502") }}'),
        request('{{ grafiek("trend", indicator="woz", gebieden=["focus", "overig"]) }}'),
        request('{{ grafiek("kloof", "woz", periode="2022") }}'),
        request('{{ kaart(indicator="woz") }}'),
        request('{{ tabel(indicator="woz", gebieden=["focus"], perioden=[2021, 2022]) }}'),
        request('{{ feit("16", bron="https://verbeterbreda.nl/") }}'),
    ]

    assert found == [
        AreaRequest(area="BU07580502", place=HERE),
        ChartRequest(kind="trend", indicator="woz", areas=("focus", "overig"), period="", place=HERE),
        ChartRequest(kind="kloof", indicator="woz", areas=(), period="2022", place=HERE),
        MapRequest(indicator="woz", period="", place=HERE),
        TableRequest(indicator="woz", areas=("focus",), periods=("2021", "2022"), place=HERE),
        FactRequest(text="16", source="https://verbeterbreda.nl/", place=HERE),
    ]


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ('{{ cijffer("a", "b", 2020) }}', "macro-unknown", "Bedoelde u 'cijfer'?"),
        ("{{ bijstand }}", "macro-unknown", "'bijstand' bestaat niet"),
        ("{{ cijfer }}", "macro-syntax", "ontbreken de haakjes"),
        ("{{ }}", "macro-syntax", "is niet te lezen"),
        ('{{ "52" }}', "macro-syntax", "geen aanroep"),
        ("{{ 50 + 2 }}", "macro-syntax", "geen aanroep"),
        ('{{ cijfer("a", "b", 2020) | round }}', "macro-syntax", "geen aanroep"),
        ('{{ cijfer("a", "b" 2020) }}', "macro-syntax", "is niet te lezen"),
        ('{{ cijfer("a", "b") }}', "macro-argument", "ontbreekt 'periode'"),
        ('{{ cijfer("a", "b", 2020, "c") }}', "macro-argument", "krijgt 4 argumenten en kent er 3"),
        ('{{ cijfer("a", "b", periode=2020, periode=2021) }}', "macro-argument", "twee keer"),
        ('{{ cijfer("a", gebeid="b", periode=2020) }}', "macro-argument", "Bedoelde u 'gebied'?"),
        ('{{ cijfer(bijstand, "b", 2020) }}', "macro-argument", "'bijstand' staat niet tussen aanhalingstekens"),
        ('{{ cijfer("a", "b", 2020 + 1) }}', "macro-argument", "Reken niet in een macro"),
        ('{{ cijfer("a", "b", true) }}', "macro-argument", "'periode' is true"),
        ('{{ cijfer(*["a"]) }}', "macro-argument", "zonder sterretjes"),
        ('{{ cijfer(**{"a": 1}) }}', "macro-argument", "zonder sterretjes"),
        ('{{ grafiek("lijn", indicator="a") }}', "macro-argument", "één van"),
        ('{{ grafiek("trent", indicator="a") }}', "macro-argument", "Bedoelde u 'trend'?"),
        ('{{ verhouding("a", "focus", 2020, tegenover="stad") }}', "macro-argument", '"gemeente", "overig"'),
    ],
)
def test_a_mistake_says_what_was_found_and_what_to_do(text: str, code: str, words: str) -> None:
    found = problem(text)

    assert (found.code, found.place) == (code, HERE)
    assert words in found.message


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ cijfer.__globals__ }}",
        "{{ self }}",
        "{{ range(1000000000) | list }}",
        '{{ "a" * 1000000000 }}',
        "{{ lipsum() }}",
        '{{ gebied("a".join(["b"])) }}',
        '{{ gebied("a" ~ "b") }}',
        '{{ gebied(cycler("a")) }}',
        "{{ [].append(1) }}",
    ],
)
def test_nothing_but_a_macro_with_literals_is_ever_evaluated(text: str) -> None:
    assert problem(text).code in {"macro-syntax", "macro-unknown", "macro-argument"}


def test_a_macro_may_run_over_lines() -> None:
    found = request('{{ cijfer(\n  "bijstand",\n  "focus",\n  2020,\n) }}')

    assert isinstance(found, FigureRequest)
    assert found.indicator == "bijstand"


def test_a_character_that_does_not_belong_cannot_be_written_as_a_code() -> None:
    found = read_expression('{{ feit("16\\u202e", bron="https://verbeterbreda.nl/") }}', Place(path="a.md", line=3, column=2))

    assert isinstance(found, Problem)
    assert (found.code, str(found.place)) == ("text-character", "a.md:3:2")
    assert "U+202E" in found.found

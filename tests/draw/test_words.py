"""Tests of charts in another language: their words and numbers, also when another process draws them."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from generator.draw.charts import draw_charts
from generator.draw.words import WORDS, language_of, speech_of_now
from generator.model.chart import Role
from generator.model.language import Language, speaking
from generator.system.runner import Runner
from tests.contracts.messages import find_messages
from tests.draw.reading import texts
from tests.draw.samples import block, figure, missing, series, strip, trend

WRITTEN_ELSEWHERE = {"Zonder cijfer: {namen}."}
"""What is said while a chart is sketched, in the process that planned it."""
MESSAGES = {
    "geen cijfer": "no figure",
    "zonder cijfer": "without a figure",
    "andere buurten": "other neighbourhoods",
}
ENGLISH = Language(
    code="en", locale="en_GB", name="English", messages=MappingProxyType({dutch: (said,) for dutch, said in MESSAGES.items()})
)


def test_every_word_that_a_chart_writes_travels_with_its_task() -> None:
    written = {found.forms[0] for found in find_messages() if found.file.startswith("generator/draw/")}

    assert written - WRITTEN_ELSEWHERE == set(WORDS)


def test_dutch_takes_no_words_along() -> None:
    assert speech_of_now() == {"code": "nl", "locale": "nl_NL", "words": {}}


def test_a_language_arrives_as_it_left() -> None:
    with speaking(ENGLISH):
        speech = speech_of_now()
    arrived = language_of(speech)

    assert (arrived.code, arrived.locale) == ("en", "en_GB")
    assert arrived.messages == ENGLISH.messages


@pytest.mark.parametrize("workers", [1, 2])
def test_ticks_and_words_are_those_of_the_language_of_the_moment(workers: int) -> None:
    lines = trend(series("Tuinzigt", Role.AREA, {"2019": figure("1500"), "2020": figure("1900"), "2021": missing()}))
    dots = strip([figure("1"), figure("2"), missing()])
    blocks = [block(lines, "lijn", "A", "B"), block(dots, "stip", "C", "D")]
    with speaking(ENGLISH):
        english = [texts(chart.svg) for chart in draw_charts(blocks, Runner(workers, None))]
    dutch = [texts(chart.svg) for chart in draw_charts(blocks, Runner(workers, None))]

    assert {"1,000", "no figure"} <= set(english[0])
    assert {"1.000", "geen cijfer"} <= set(dutch[0])
    assert {"other neighbourhoods", "without a figure"} <= set(english[1])
    assert not {"zonder cijfer", "andere buurten"} & set(english[1])

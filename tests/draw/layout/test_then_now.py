"""Tests of gaps then and now: a pair of dumbbells an indicator, on one scale of its own."""

from __future__ import annotations

import pytest

from generator.draw.drawing import Drawing
from generator.draw.layout.layouts import lay_out
from generator.draw.sketching import Atlas, sketch_chart
from generator.draw.theme import WIDTH
from generator.draw.words import speech_of_now
from generator.model.chart import ThenNowChart
from tests.draw.samples import figure, missing, then_now

CRIMES = ("Misdrijven", "per 1.000 inwoners", (figure("80"), figure("100")), (figure("60"), figure("50")))
HOMES = ("WOZ-waarde", "euro", (figure("200000"), figure("300000")), (figure("250000"), figure("400000")))


def laid_out(spec: ThenNowChart) -> Drawing:
    shape, sketch = sketch_chart(spec, Atlas())
    return lay_out(
        {
            "shape": shape,
            "sketch": sketch,
            "id": "proef",
            "name": "Naam",
            "description": "Wat er staat.",
            "speech": speech_of_now(),
        }
    )


def words(drawing: Drawing) -> list[str]:
    return [row["text"] for row in drawing["rows"]["namen"]]


def test_both_years_of_an_indicator_share_a_scale_from_zero() -> None:
    (then, now) = laid_out(then_now(CRIMES))["rows"]["verbinding"]

    assert then["y"] < now["y"]
    assert (then["x2"] - then["x"]) == pytest.approx(2 * (now["x2"] - now["x"]), abs=0.1)  # twenty against ten
    assert then["x2"] == pytest.approx(now["x"] + (then["x2"] - now["x"]), abs=0.1)


def test_every_indicator_has_a_scale_of_its_own_and_its_verdict_below_it() -> None:
    drawing = laid_out(then_now(CRIMES, HOMES))
    furthest = [max(row["x2"] for row in drawing["rows"]["verbinding"][start : start + 2]) for start in (0, 2)]

    assert all(WIDTH / 2 < x < WIDTH for x in furthest)
    assert words(drawing).count("Kloof kleiner? Het hangt ervan af hoe je meet") == 2
    assert [text for text in words(drawing) if text in ("per 1.000 inwoners", "euro")] == ["per 1.000 inwoners", "euro"]


def test_a_unit_that_all_share_is_said_once() -> None:
    drawing = laid_out(then_now(CRIMES, ("Inbraak", *CRIMES[1:])))

    assert "per 1.000 inwoners" not in words(drawing)
    assert [row["text"] for row in drawing["rows"]["assen"]].count("per 1.000 inwoners") == 1


def test_a_side_without_a_figure_is_a_cross_and_leaves_no_line() -> None:
    drawing = laid_out(then_now(("Misdrijven", "%", (missing(), figure("10")), (figure("6"), figure("5")))))

    assert len(drawing["rows"]["verbinding"]) == 1
    assert len(drawing["rows"]["punten"]) == 3
    assert drawing["rows"]["ontbrekend"] != []


def test_every_figure_stands_beside_its_mark_inside_the_chart() -> None:
    drawing = laid_out(then_now(CRIMES, HOMES))
    shown = {row["text"]: row["x"] for row in drawing["rows"]["namen"]}

    assert {"80,0", "100,0", "60,0", "50,0"} <= set(shown)
    assert all(0 <= x <= WIDTH for x in shown.values())

"""Headings get anchors that stay the same as long as the heading does."""

from __future__ import annotations

import pytest

from generator.model.anchor import anchor_of, anchors_of


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("Bekende fouten en twijfels", "kop-bekende-fouten-en-twijfels"),
        ("Eén café, vóór 2020!", "kop-een-cafe-voor-2020"),
        ("  Thema’s: *wonen*  ", "kop-thema-s-wonen"),
        ("In \ue001 gaat het beter", "kop-in-gaat-het-beter"),
        ("\ue001", "kop-zonder-naam"),
    ],
)
def test_an_anchor_is_the_heading_in_plain_letters(heading: str, anchor: str) -> None:
    assert anchor_of(heading) == anchor


def test_equal_headings_get_a_number_that_no_other_heading_has() -> None:
    assert anchors_of(["Wonen", "Wonen 2", "Wonen", "Wonen"]) == ("kop-wonen", "kop-wonen-2", "kop-wonen-3", "kop-wonen-4")

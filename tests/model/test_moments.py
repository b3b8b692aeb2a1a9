"""Dates and ranges of years, written out."""

from __future__ import annotations

import pytest

from generator.model.language import Language, speaking
from generator.model.moments import spoken_date, written_moments


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("verschenen op 2026-11-23.", "verschenen op 23 november 2026."),
        ("2008-2022", "2008–2022"),
        ("levering van 2024-11", "levering van 2024-11"),
        ("tabel 2020-99-01", "tabel 2020-99-01"),
        ("BU07580103", "BU07580103"),
    ],
)
def test_a_date_is_written_in_words_and_nothing_else_changes(text: str, written: str) -> None:
    assert written_moments(text) == written


ENGLISH = Language(code="en", locale="en_GB", name="English", messages={"maart": ("March",)})


@pytest.mark.parametrize(("typed", "read"), [("3 maart 2022", "3 March 2022"), ("maart 2022", "March 2022"), ("2022", "2022")])
def test_a_date_that_an_editor_typed_is_read_in_another_language(typed: str, read: str) -> None:
    assert spoken_date(typed) == typed
    with speaking(ENGLISH):
        assert spoken_date(typed) == read

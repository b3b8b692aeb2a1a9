"""Notes stand in Dutch in records, and are said again in the language of a page."""

from __future__ import annotations

import json
import pickle

from generator.model.doubt import distinct_notes, doubt_note
from generator.model.language import Language, mark_counted, speaking
from generator.model.notice import Notice, notice, notice_counted, retold, together

ENGLISH = Language(
    code="en",
    locale="en_GB",
    name="English",
    messages={
        "Minder dan {minimum} inwoners.": ("Fewer than {minimum} residents.",),
        "{namen} telt niet mee.": ("{namen} is left out.", "{namen} are left out."),
        "{namen} en {laatste}": ("{namen} and {laatste}",),
        "Niet te vergelijken.": ("Not comparable.",),
        "De twijfel komt door het cijfer van {namen}.": ("The doubt stems from the figure of {namen}.",),
    },
)
LEFT_OUT = mark_counted("{namen} telt niet mee.", "{namen} tellen niet mee.")


def test_a_notice_is_its_dutch_text() -> None:
    note = notice("Minder dan {minimum} inwoners.", minimum="50")
    assert note == "Minder dan 50 inwoners."
    assert json.dumps({"reden": note}) == '{"reden": "Minder dan 50 inwoners."}'


def test_a_notice_is_dutch_whatever_is_spoken_when_it_is_made() -> None:
    with speaking(ENGLISH):
        assert notice_counted(LEFT_OUT, 2, namen=["Noord", "Zuid"]) == "Noord en Zuid tellen niet mee."


def test_a_notice_is_said_again_in_another_language() -> None:
    note = notice_counted(LEFT_OUT, 3, namen=["Noord", "Zuid", "West"])
    assert note == "Noord, Zuid en West tellen niet mee."
    assert retold(note) == note
    with speaking(ENGLISH):
        assert retold(note) == "Noord, Zuid and West are left out."
        assert retold(notice_counted(LEFT_OUT, 1, namen="Noord")) == "Noord is left out."


def test_notes_after_one_another_keep_what_they_were_made_of() -> None:
    note = together(["Niet te vergelijken.", "", doubt_note(["Noord", "Zuid"]), "Met de hand geschreven."])
    assert note == "Niet te vergelijken. De twijfel komt door het cijfer van Noord en Zuid. Met de hand geschreven."
    with speaking(ENGLISH):
        assert retold(note) == "Not comparable. The doubt stems from the figure of Noord and Zuid. Met de hand geschreven."
    assert together(["", ""]) == ""
    assert together([note, ""]) is note


def test_a_notice_survives_another_process() -> None:
    note = together([notice("Minder dan {minimum} inwoners.", minimum="50"), "Met de hand geschreven."])
    with speaking(ENGLISH):
        back = pickle.loads(pickle.dumps(note))  # noqa: S301 - written one line ago
        assert isinstance(back, Notice)
        assert back == note
        assert retold(back) == "Fewer than 50 residents. Met de hand geschreven."


def test_of_two_doubts_the_longer_one_is_still_a_notice() -> None:
    (kept,) = distinct_notes([doubt_note(["Noord"]), doubt_note(["Noord", "Zuid"])])
    with speaking(ENGLISH):
        assert retold(kept) == "The doubt stems from the figure of Noord and Zuid."

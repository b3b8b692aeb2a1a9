"""Reasons in a table of years: each once, with the years in which it holds."""

from generator.model.doubt import doubt_note
from generator.model.language import mark_counted
from generator.model.notice import notice_counted, together
from generator.model.yearly_notes import notes_by_year, years_text

_UNKNOWN = mark_counted("{namen} telt niet mee: daar is het cijfer onbekend.", "{namen} tellen niet mee: daar is het cijfer onbekend.")


def left_out(*names: str) -> str:
    return notice_counted(_UNKNOWN, len(names), namen=names)


def test_areas_in_doubt_stand_in_one_sentence_each_with_its_years() -> None:
    notes = [
        ("2015", doubt_note(["Geeren-zuid"])),
        ("2016", doubt_note(["Geeren-zuid", "Liesbos"])),
        ("2017", together((doubt_note(["Geeren-zuid"]), doubt_note(["Liesbos"])))),
        ("2019", doubt_note(["Overakker"])),
    ]

    assert notes_by_year(notes) == (
        "De twijfel komt door het cijfer van Geeren-zuid (2015–2017), Liesbos (2016 en 2017) en Overakker (2019).",
    )


def test_a_reason_that_holds_in_some_years_only_names_them() -> None:
    notes = [
        ("2015", together((left_out("Emer", "Hoogeind"), doubt_note(["Geeren-zuid"])))),
        ("2016", together((left_out("Emer", "Hoogeind"), doubt_note(["Geeren-zuid"])))),
        ("2017", together((left_out("Hoogeind"), doubt_note(["Geeren-zuid"])))),
    ]

    assert notes_by_year(notes) == (
        "De twijfel komt door het cijfer van Geeren-zuid.",
        "Emer en Hoogeind tellen niet mee: daar is het cijfer onbekend. Dat geldt voor 2015 en 2016.",
        "Hoogeind telt niet mee: daar is het cijfer onbekend. Dat geldt voor 2017.",
    )


def test_what_holds_in_every_year_is_said_once_without_years() -> None:
    notes = [(year, "Met de hand geschreven.") for year in ("2020", "2021", "2021")]

    assert notes_by_year([*notes, *notes]) == ("Met de hand geschreven.",)
    assert notes_by_year([("2020", "")]) == ()


def test_years_in_a_row_are_a_stretch() -> None:
    assert [years_text(years) for years in (["2020"], ["2021", "2020"], ["2015", "2016", "2017", "2019"])] == [
        "2020",
        "2020 en 2021",
        "2015–2017 en 2019",
    ]

"""Notes about areas whose figure is doubted."""

from generator.model.doubt import distinct_notes, doubt_note, gathered_notes


def test_a_doubt_names_its_areas() -> None:
    assert doubt_note(["Noord", "Zuid", "West"]) == "De twijfel komt door het cijfer van Noord, Zuid en West."


def test_a_doubt_that_another_tells_as_well_is_told_once() -> None:
    notes = [doubt_note(["Noord"]), "Voorlopig.", doubt_note(["Noord", "Zuid"]), doubt_note(["West"]), doubt_note(["West"])]

    assert distinct_notes(notes) == ("Voorlopig.", doubt_note(["Noord", "Zuid"]), doubt_note(["West"]))


def test_doubts_of_several_figures_are_told_as_one_where_the_first_stood() -> None:
    notes = [doubt_note(["Noord"]), "Voorlopig.", doubt_note(["West", "Noord"]), doubt_note(["Zuid"])]

    assert gathered_notes(notes) == ("Voorlopig.", doubt_note(["West", "Noord", "Zuid"]))
    assert gathered_notes(["Voorlopig.", doubt_note(["Noord"])]) == ("Voorlopig.", doubt_note(["Noord"]))


def test_other_notes_are_kept_even_when_they_look_alike() -> None:
    notes = ["De bron geeft dit cijfer niet.", "De bron geeft dit cijfer nog niet.", ""]

    assert distinct_notes(notes) == ("De bron geeft dit cijfer niet.", "De bron geeft dit cijfer nog niet.")

"""Letters that no font of the paper has → a problem at every place where one was typed."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.commands.whereabouts import find_word, list_printed_files
from generator.model.edition import Edition
from generator.model.language import DUTCH, Language
from generator.model.problem import Place, Problem
from generator.system.files import SourceTree


def place_letters(letters: Collection[str], files: SourceTree, edition: Edition, language: Language = DUTCH) -> Iterator[Problem]:
    """In the order of letters; one that stands nowhere as such (`&#128512;`) is told of the edition as a whole."""
    paths = list_printed_files(files, edition, language.code)
    for letter in sorted(letters):
        places = tuple(find_word(files, paths, letter))
        yield from (_problem(letter, place) for place in places or (Place(path=edition.config.place.path),))


def _problem(letter: str, place: Place) -> Problem:
    unfound = "" if place.line else " Waar het is getypt, is niet te vinden."
    return Problem(
        place=place,
        code="letter-not-on-paper",
        found=f"Het teken '{letter}' (U+{ord(letter):04X}) zit in geen van de lettertypen voor de PDF.{unfound}",
        expected="Op de site mag het blijven staan; op papier kan het niet.",
        next_step="Schrijf het anders, of haal het weg.",
    )

"""The path to the year of the programme in words."""

import pytest

from generator.model.path import GapPath, Pace, PathReason, PathStatus
from generator.model.sentence import plain
from generator.plan.sentences.paths import gap_path
from tests.plan.samples import change

PACE = Pace(so_far=change("-0.05", 3), lower=change("-0.1", 3), upper=change("0.01", 3), needed=change("-0.2", 3))


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (PathStatus.ON_COURSE, "op koers. In het tempo tot nu toe is de kloof dan dicht."),
        (PathStatus.TOO_SLOW, "te langzaam. In het tempo tot nu toe is de kloof dan niet dicht."),
        (PathStatus.WRONG_WAY, "de verkeerde kant op. De kloof groeit."),
    ],
)
def test_a_status_comes_with_both_paces(status: PathStatus, words: str) -> None:
    sentence = gap_path(GapPath(status=status, reason=PathReason.PACE, needed=PACE.needed, pace=PACE), 2040)

    assert plain(sentence) == (
        f"Op weg naar 2040: {words} Nodig is dat de verhouding elk jaar −0,200 verandert. "
        "Tot nu toe was dat −0,050 (met de marge: tussen −0,100 en +0,010)."
    )


@pytest.mark.parametrize("reason", [reason for reason in PathReason if reason not in {PathReason.PACE, PathReason.NO_TARGET}])
def test_every_empty_status_has_its_reason(reason: PathReason) -> None:
    text = plain(gap_path(GapPath(status=PathStatus.UNKNOWABLE, reason=reason), 2040))

    assert text.startswith("Op weg naar 2040: ")
    assert text.endswith(".")


def test_without_a_target_it_is_said_that_there_is_none() -> None:
    sentence = gap_path(GapPath(status=PathStatus.UNKNOWABLE, reason=PathReason.NO_TARGET), 2040)

    assert plain(sentence) == "Geen doel afgesproken. Daarom is niet te zeggen of dit cijfer op koers is."

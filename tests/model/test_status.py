"""What a status says, and what it never mixes up."""

import pytest

from generator.model.status import Status

MISSING = [Status.UNKNOWN, Status.SUPPRESSED, Status.NOT_APPLICABLE, Status.TOO_SMALL, Status.NOT_OPEN]


def test_five_statuses_mean_that_there_is_no_value() -> None:
    assert [status for status in Status if status.missing] == [
        Status.UNKNOWN,
        Status.SUPPRESSED,
        Status.NOT_APPLICABLE,
        Status.TOO_SMALL,
        Status.NOT_OPEN,
    ]


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.NORMAL])
def test_every_status_but_the_normal_one_has_a_sign_and_words(status: Status) -> None:
    assert status.sign
    assert status.label
    assert not any(character.isdigit() for character in status.label)


def test_a_normal_value_needs_no_sign_and_no_words() -> None:
    assert (Status.NORMAL.sign, Status.NORMAL.label) == ("", "")


def test_unknown_secret_and_not_applicable_are_told_apart() -> None:
    assert len({status.sign for status in MISSING}) == len(MISSING)
    assert len({status.label for status in MISSING}) == len(MISSING)


@pytest.mark.parametrize(("code", "sign"), [("O", "."), ("Q", "x"), ("P", "*")])
def test_the_signs_are_those_of_the_statistics_office(code: str, sign: str) -> None:
    assert Status(code).sign == sign

"""What the machine refuses is told in one sentence; anything else is not for this place."""

import errno
import os

import pytest

from generator.system.refusal import tell_refusal


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(errno.ENOSPC, "No space left", "/schijf/a"), "Gestopt: de schijf is vol (/schijf/a). Wat er stond, staat er nog."),
        (
            OSError(errno.EROFS, os.strerror(errno.EROFS)),
            "Gestopt: er kan hier niet geschreven worden (Read-only file system). Wat er stond, staat er nog.",
        ),
        (OSError(errno.EBADF, os.strerror(errno.EBADF)), ""),
        (ValueError("iets anders"), ""),
    ],
)
def test_a_refusal_is_told_with_its_file_or_in_the_words_of_the_system(error: Exception, told: str) -> None:
    assert tell_refusal(error) == told

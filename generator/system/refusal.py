"""An error of the system → what is wrong with the machine and not with the program, in one sentence; empty for any other."""

from __future__ import annotations

import errno

_TOLD = {
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "uw deel van de schijf is vol",
    errno.EFBIG: "een bestand wordt groter dan hier mag (zie ulimit -f)",
    errno.EROFS: "er kan hier niet geschreven worden",
    errno.EACCES: "dat mag deze gebruiker niet",
    errno.EPERM: "dat mag deze gebruiker niet",
}


def tell_refusal(error: Exception) -> str:
    """What the machine refuses and of which file, with what became of the site."""
    if not isinstance(error, OSError) or error.errno not in _TOLD:
        return ""
    return f"Gestopt: {_TOLD[error.errno]} ({error.filename or error.strerror}). Wat er stond, staat er nog."

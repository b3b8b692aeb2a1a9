"""Every check of the generator, by the code of the problem it reports; for the guide, for each problem and for the accountability page."""

from __future__ import annotations

from dataclasses import replace

from generator.model.check import Check
from generator.validate.checks_of_editions import EDITION_CHECKS
from generator.validate.checks_of_files import FILE_CHECKS
from generator.validate.checks_of_packages import PACKAGE_CHECKS
from generator.validate.checks_of_texts import TEXT_CHECKS
from generator.validate.checks_of_values import VALUE_CHECKS
from generator.validate.remedies import REMEDIES

_SECTIONS: tuple[tuple[str, tuple[Check, ...]], ...] = (
    ("Bestanden lezen", FILE_CHECKS),
    ("Datapakketten", PACKAGE_CHECKS),
    ("Cijfers", VALUE_CHECKS),
    ("Edities en verhalen", (*EDITION_CHECKS, *TEXT_CHECKS)),
)

CATALOGUE: tuple[tuple[str, tuple[Check, ...]], ...] = tuple(
    (heading, tuple(replace(check, remedy=REMEDIES.get(check.code, "")) for check in checks)) for heading, checks in _SECTIONS
)
"""Dutch heading and its checks, in the order of the work: reading, packages, figures, editions and their narratives."""

CHECKS: tuple[Check, ...] = tuple(check for _, checks in CATALOGUE for check in checks)
ANCHORS: dict[str, str] = {check.code: check.anchor for check in CHECKS}
"""Where the guide explains a problem, by its code."""

"""Every check of the generator, by the code of the problem it reports; for the documentation and the accountability page."""

from __future__ import annotations

from generator.validate.check import Check
from generator.validate.checks_of_editions import EDITION_CHECKS
from generator.validate.checks_of_files import FILE_CHECKS
from generator.validate.checks_of_packages import PACKAGE_CHECKS

CHECKS: tuple[Check, ...] = (*FILE_CHECKS, *PACKAGE_CHECKS, *EDITION_CHECKS)
"""In the order of the work: reading, packages, editions and their narratives."""

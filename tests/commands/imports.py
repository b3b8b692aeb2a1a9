"""A package of the village is imported, and its rows are read back."""

from __future__ import annotations

import csv

from generator.commands.import_ import import_package
from tests.versions.small_deliveries import Village

MAPPING = "data/werk/import/0.1.0.toml"


def import_work(village: Village, version: str = "0.1.0") -> list[str]:
    return [problem.code for problem in import_package(village.root, "werk", version, village.deliveries)]


def work_rows(village: Village) -> dict[tuple[str, str], dict[str, str]]:
    with (village.root / "data/werk/0.1.0/waarnemingen.csv").open(encoding="utf-8", newline="") as file:
        return {(row["indicator"], row["gebied"]): row for row in csv.DictReader(file)}

"""The folder of deliveries → the bytes of each declared file, recognised by size and sha256."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.model.problem import Problem
from generator.versions.intake.mapping import Delivery

NOT_YET = ("…", "...")
"""What stands in a mapping until the sha256 of a delivery is known."""


def fetch_deliveries(folder: Path, wanted: Iterable[Delivery]) -> tuple[Mapping[str, bytes], tuple[Problem, ...]]:
    """Read every wanted delivery; one that is absent or not the declared one is a problem and is left out."""
    contents: dict[str, bytes] = {}
    problems: list[Problem] = []
    for delivery in wanted:
        path = folder / delivery.file
        try:
            content = path.read_bytes()
        except OSError:
            problems.append(_absent(delivery, path))
            continue
        problem = _not_the_declared_one(delivery, content)
        if problem:
            problems.append(problem)
        else:
            contents[delivery.name] = content
    return contents, tuple(problems)


def _absent(delivery: Delivery, path: Path) -> Problem:
    return Problem(
        place=delivery.place,
        code="delivery-missing",
        found=f"De levering '{delivery.file}' is niet bij de hand: {path.as_posix()} bestaat niet of is niet te lezen.",
        expected=f"Verwacht: {delivery.size} bytes met sha256 {delivery.sha256}.",
        next_step="Zet het bestand in de map met leveringen, of wijs met --from een andere map aan.",
    )


def _not_the_declared_one(delivery: Delivery, content: bytes) -> Problem | None:
    digest = hashlib.sha256(content).hexdigest()
    if digest == delivery.sha256 and len(content) == delivery.size:
        return None
    if delivery.sha256 in NOT_YET:
        return Problem(
            place=delivery.place,
            code="delivery-not-summed",
            found=f"Van de levering '{delivery.file}' staat de sha256 nog niet in de mapping.",
            next_step=f'Schrijf: sha256 = "{digest}" en bytes = {len(content)}.',
        )
    return Problem(
        place=delivery.place,
        code="delivery-changed",
        found=f"De levering '{delivery.file}' heeft {len(content)} bytes en sha256 {digest}.",
        expected=f"Aangekondigd: {delivery.size} bytes en sha256 {delivery.sha256}.",
        next_step="Is dit een nieuwe levering? Maak dan een nieuwe versie van het pakket met de nieuwe sha256 en bytes.",
    )

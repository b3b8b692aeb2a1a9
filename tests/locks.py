"""A changed site folder → its packages locked as they now are, for tests that plant something."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Collection
from pathlib import Path


def relock(root: Path, brought: Collection[str] = ()) -> None:
    """Lock the packages of each edition as they now are, unless the case brings its own lock."""
    for lock in sorted(root.glob("content/*/pakketten.lock")):
        if lock.relative_to(root).as_posix() not in brought:
            pins = read_pins(lock.with_name("editie.toml"))
            there = [path for path in pins if (root / path).exists()]
            lines = [f"{hashlib.sha256((root / path).read_bytes()).hexdigest()}  {path}\n" for path in there]
            lock.write_text("".join(lines), encoding="utf-8")


def read_pins(settings: Path) -> list[str]:
    """Paths of the checksums of the packages an edition pins; none when its settings are what the case broke."""
    try:
        pins = tomllib.loads(settings.read_text(encoding="utf-8")).get("pakketten", {})
    except (OSError, ValueError):
        return []
    return [f"data/{name}/{version}/SHA256SUMS" for name, version in sorted(pins.items())] if isinstance(pins, dict) else []

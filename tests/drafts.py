"""An edition of a site for tests that was never published."""

from __future__ import annotations

from pathlib import Path

from generator.model.addresses import ADDRESSES


def make_draft(project: Path, year: str) -> None:
    """Set its status, and take its pages from those that were published."""
    settings = project / "content" / year / "editie.toml"
    settings.write_text(settings.read_text(encoding="utf-8").replace('"gepubliceerd"', '"concept"'), encoding="utf-8")
    addresses = project / ADDRESSES
    lines = addresses.read_text(encoding="utf-8").splitlines(keepends=True)
    addresses.write_text("".join(line for line in lines if not line.startswith(f"{year}/")), encoding="utf-8")

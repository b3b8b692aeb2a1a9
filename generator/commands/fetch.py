"""Fetch: a table number → its deliveries on disk with their checksums, ready to be named in a mapping."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.model.problem import Place, Problem
from generator.system.odata import FetchError, Service, fetch_set

SETS = ("Observations", "MeasureCodes")
"""What a mapping needs of a table: its figures, and the list of its measures with their units."""
TABLE = re.compile(r"[0-9A-Za-z]{4,20}")


@dataclass(frozen=True, kw_only=True)
class Fetched:
    """One delivery, as a mapping declares it."""

    path: Path
    sha256: str
    size: int
    rows: int

    @property
    def declaration(self) -> str:
        """The lines of `[[bronnen]]` that identify it."""
        file = f'bestand = "{self.path.name}"\nsha256 = "{self.sha256}"\nbytes = {self.size}\n'
        return f'{file}vorm = {{ soort = "odata", regels = {self.rows} }}\n'


def fetch_table(service: Service, table: str, folder: Path) -> tuple[tuple[Fetched, ...], tuple[Problem, ...]]:
    """Fetch figures and measures of a table into a folder; what was fetched before a break is kept for the next time."""
    try:
        return tuple(_fetch(service, table, folder)), ()
    except FetchError as error:
        problem = Problem(
            place=Place(path=f"{service.address}/{table}"),
            code="fetch-failed",
            found=f"De tabel {table} is niet opgehaald: {error}.",
            next_step="Ga na of u internet hebt en of het nummer klopt. Bij een nieuwe poging wordt wat al binnen is niet weer gehaald.",
        )
        return (), (problem,)


def _fetch(service: Service, table: str, folder: Path) -> Iterator[Fetched]:
    for name in SETS:
        path = fetch_set(service, table, name, folder)
        content = path.read_bytes()
        rows = len(json.loads(content)["value"])
        yield Fetched(path=path, sha256=hashlib.sha256(content).hexdigest(), size=len(content), rows=rows)

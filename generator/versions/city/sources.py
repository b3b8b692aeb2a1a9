"""A recognised delivery + a gemeente → the delivery as a mapping declares it, and the areas that stand in it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.model.identifiers import RegionCode
from generator.model.problem import Place, Problem
from generator.model.status import Status
from generator.versions.city.kinds import Known
from generator.versions.intake.mapping import Columns, Delivery, FileForm, MissingSign, RegionKey
from generator.versions.intake.narrowing import narrow_table
from generator.versions.intake.periods import read_period
from generator.versions.intake.read_table import read_table
from generator.versions.intake.tables import DeliveredTable

UNKNOWN = "onbekend"


@dataclass(frozen=True, kw_only=True)
class Source:
    """One delivery of the new city."""

    known: Known
    delivery: Delivery
    table: DeliveredTable
    """Only the rows of the gemeente."""
    years: tuple[str, ...]
    names: Mapping[str, str]
    """Of every area in it, by code; empty texts where the delivery has bare codes."""
    changed: frozenset[str] = frozenset()
    """Codes that by the sign of the CBS were not the same area a year earlier."""

    @property
    def year(self) -> str:
        """The newest year."""
        return self.years[-1]

    def filled(self, column: str, year: str, area: str = "") -> bool:
        """Say whether any area, or the one named, has a figure in this column: early deliveries bear columns that are still empty."""
        if column not in self.table.header or self.delivery.regions is None:
            return False
        position, code = self.table.header.index(column), self.table.header.index(self.delivery.regions.column)
        signs = {sign.sign for sign in self.delivery.missing} | {""}
        rows = (row.cells for row in self.table.rows if area in ("", row.cells[code].strip(" ")))
        return any(cells[position].strip(" ") not in signs for cells in rows if self._year_of(cells) == year)

    def _year_of(self, cells: tuple[str, ...]) -> str:
        column = self.known.kind.period_column
        return read_period(cells[self.table.header.index(column)].strip(" ")) if column else self.year


def open_source(known: Known, city: str) -> tuple[Source | None, tuple[Problem, ...]]:
    """Read the rows of one gemeente; None without a problem when the gemeente does not stand in the delivery."""
    kind = known.kind
    delivery = _declare(known, city)
    table, problems = read_table(known.file.content, known.file.path, delivery.form)
    if table is None or problems:
        return None, problems
    here, problems = narrow_table(table, delivery)
    if here is None or problems:
        return None, () if [problem.code for problem in problems] == ["delivery-nothing-chosen"] else problems
    years = _years(here, known)
    if not years:
        return None, (_yearless(known),)
    title = kind.title.format(jaar=", ".join(years))
    number = kind.tables.get(years[-1], "")
    declared = replace(
        delivery,
        name=f"{kind.id}-{years[-1]}",
        title=title,
        table=number,
        address=kind.address.format(tabel=number) if number or "{tabel}" not in kind.address else "",
        layout=Columns(period_column=kind.period_column, by_stem=kind.by_stem)
        if kind.period_column
        else Columns(period=years[-1], by_stem=kind.by_stem),
    )
    return _with_areas(Source(known=known, delivery=declared, table=here, years=years, names={})), ()


def _declare(known: Known, city: str) -> Delivery:
    kind, content = known.kind, known.file.content
    return Delivery(
        name=kind.id,
        title=kind.title,
        publisher=kind.publisher,
        table="",
        date=UNKNOWN,
        license=kind.license,
        address="",
        file=known.file.path,
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        remarks=kind.remarks,
        place=Place(path=known.file.path),
        form=FileForm(compression=known.compression, delimiter=kind.delimiter),
        regions=RegionKey(column=known.column(kind.code), by_order=False, levels=kind.levels, city=city),
        missing=tuple(MissingSign(sign=entry["teken"], status=Status(entry["status"]), note=entry["opmerking"]) for entry in kind.missing),
        choose=kind.choose,
    )


def _years(table: DeliveredTable, known: Known) -> tuple[str, ...]:
    column = known.kind.period_column
    if not column:
        return (known.year,) if known.year else ()
    position = table.header.index(column)
    return tuple(sorted({read_period(row.cells[position].strip(" ")) for row in table.rows}))


def _with_areas(source: Source) -> Source:
    """Note names and signs of change, area by area."""
    kind, header = source.known.kind, source.table.header
    key = source.delivery.regions
    code = header.index(key.column) if key else 0
    name, change = (source.known.column(column) if column else "" for column in (kind.name, kind.change))
    names: dict[str, str] = {}
    changed: set[str] = set()
    for row in source.table.rows:
        area = RegionCode(row.cells[code].strip(" "))
        names[area] = row.cells[header.index(name)].strip(" ") if name else ""
        if change and row.cells[header.index(change)].strip(" ") in CHANGED:
            changed.add(area)
    return replace(source, names=names, changed=frozenset(changed))


CHANGED = frozenset({"2", "3"})
"""Signs of the CBS under *Indelingswijziging*: another code, or other boundaries than a year earlier. Source: explanation of 83765NED."""


def _yearless(known: Known) -> Problem:
    return Problem(
        place=Place(path=known.file.path),
        code="delivery-without-year",
        found=f"In dit bestand ({known.kind.id}) staat geen jaar, en in de bestandsnaam ook niet.",
        next_step="Zet het jaar in de bestandsnaam, zoals kwb-2020-nederland.csv.",
    )

"""What the packages of an edition are, against those of the edition before it: versions, differences, changed cells as figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.difference import Difference, Kind, Reason
from generator.model.figure import Figure, Value
from generator.model.identifiers import EditionId, FigureId, PackageName, PackageVersion
from generator.model.package import DataPackage


def difference_prefix(edition: str, previous: str) -> str:
    """Begin of the ids of changed cells, e.g. `2022.sinds-2021.`; the id of an indicator has no digit, so no other id begins so."""
    return f"{edition}.sinds-{previous}."


def cell_id(prefix: str, key: tuple[str, ...], column: str, part: str) -> FigureId:
    """Id of a changed cell, e.g. `2022.sinds-2021.woz.BU07580302.2021.waarde.oud`."""
    return FigureId(f"{prefix}{'.'.join(key)}.{column}.{part}")


@dataclass(frozen=True, kw_only=True)
class PackageStep:
    """One package in two editions."""

    name: PackageName
    old: DataPackage | None
    """As the previous edition pinned it; None for a package that is new."""
    new: DataPackage | None
    """None for a package that is no longer used."""
    difference: Difference | None
    """None when it came, went, or is pinned in the same version."""

    @property
    def title(self) -> str:
        """Title of the package, of the newest version there is."""
        package = self.new or self.old
        return package.title if package else self.name

    @property
    def versions(self) -> tuple[PackageVersion | None, PackageVersion | None]:
        """Old and new."""
        return (self.old.version if self.old else None, self.new.version if self.new else None)


@dataclass(frozen=True, kw_only=True, slots=True)
class CellChange:
    """One cell of an observation that changed or disappeared."""

    key: tuple[str, str, str]
    """Indicator, area, period."""
    column: str
    kind: Kind
    old: Value | str
    """A figure made from the very cell; text for columns of words, empty for an empty cell."""
    new: Value | str
    """The same; empty for a row that disappeared."""
    change: Figure | None = None
    """New - old, when both are numbers."""
    share: Figure | None = None
    """The same in percents of old, when old is not zero."""
    reason: Reason | None = None
    needs_reason: bool = False

    @property
    def values(self) -> tuple[Value, ...]:
        """Everything here that has a record of provenance."""
        parts = (self.old, self.new, self.change, self.share)
        return tuple(part for part in parts if part is not None and not isinstance(part, str))


@dataclass(frozen=True, kw_only=True)
class EditionDifference:
    """Everything that differs between the packages of two editions."""

    edition: EditionId
    previous: EditionId
    steps: tuple[PackageStep, ...]
    """By name."""
    cells: Mapping[PackageName, tuple[CellChange, ...]] = field(default_factory=dict)
    """Of each package with a difference, in the order of its rows and columns."""

    @property
    def prefix(self) -> str:
        """Begin of the ids of all its figures."""
        return difference_prefix(self.edition, self.previous)

    @property
    def values(self) -> tuple[Value, ...]:
        """Every figure and missing value, in the order of packages and cells."""
        return tuple(value for cells in self.cells.values() for cell in cells for value in cell.values)

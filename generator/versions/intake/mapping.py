"""What a mapping file says, as frozen types: the package, its deliveries, its indicators and its checks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.model.disclosure import Disclosure
from generator.model.identifiers import PackageName, PackageVersion, RegionCode
from generator.model.problem import Place
from generator.model.region import Level
from generator.model.status import Status
from generator.versions.intake.checks.interface import Check
from generator.versions.intake.precision import Precision
from generator.versions.intake.rows import Absence

UNKNOWN_YEAR = "onbekend"


@dataclass(frozen=True, kw_only=True)
class MissingSign:
    """A sign in a delivery that stands for the absence of a value."""

    sign: str  # after the padding is gone, e.g. "." or ""
    status: Status
    note: str


class FileKind(StrEnum):
    """What kind of file a delivery is; the words of `soort` under `[bronnen.vorm]`."""

    TEXT = "tekst"
    WORKBOOK = "xlsx"
    ODATA = "odata"
    GEOJSON = "geojson"


@dataclass(frozen=True, kw_only=True)
class FileForm:
    """What kind of file it is, and how it is built around its rows."""

    kind: FileKind = FileKind.TEXT
    compression: str = ""
    """`gzip`, or nothing. Checksum and size are those of the file as delivered."""
    sheet: str = ""
    """Of a workbook with more sheets: the one that is read."""
    delimiter: str = ","
    decimal: str = "."
    """The decimal sign of the numbers in a text."""
    title_rows: int = 0
    """Lines before the header."""
    mark: str = ""
    """Text that must stand in one of the title rows, e.g. `Type of crime: 1.3.1 Accidents (road)`."""
    header_rows: int = 1
    """Lines of the header; several are joined by `/`, from top to bottom."""
    unit_rows: int = 0
    """Lines between the header and the first row; the last of them holds the units."""
    footer: tuple[str, ...] = ()
    """Closing lines, exactly."""
    rows: int = 0
    """How many rows the delivery has."""


@dataclass(frozen=True, kw_only=True)
class NamesFrom:
    """A delivery that says which name stands on which row, and which code that row has."""

    source: str
    number: str
    name: str
    code: str


@dataclass(frozen=True, kw_only=True)
class RegionKey:
    """How rows are joined to areas: on a code, or on their order with a check on every name."""

    column: str
    by_order: bool
    levels: tuple[Level, ...]
    skip: Mapping[str, str] = field(default_factory=dict)
    """Codes (or, by order, names) left out, with the reason."""
    city: str = ""
    """Code of the gemeente whose areas are read from a national delivery; empty = every row."""
    absent: Mapping[str, str] = field(default_factory=dict)
    """Codes of ours for which the delivery has no figure (other boundaries, a new area), with the reason that readers get."""
    names: Mapping[str, RegionCode] = field(default_factory=dict)
    """Names that differ from the code list, declared: delivered name → code."""
    names_from: NamesFrom | None = None
    parent_column: str = ""
    """Column with the name of the area above, checked as well when there is one."""
    year: str = UNKNOWN_YEAR
    """Boundary year (indelingsjaar) of the codes in the delivery."""


@dataclass(frozen=True, kw_only=True)
class Columns:
    """Each column is a measure, all of one period, or of the period in a column of its own."""

    period: str = ""
    period_column: str = ""
    by_stem: bool = False
    """Columns are also known by the stem of their name: `AantalInwoners` for `AantalInwoners_5`, where that is one column."""


@dataclass(frozen=True, kw_only=True)
class Years:
    """Each column is a year of one measure."""

    measure: str


@dataclass(frozen=True, kw_only=True)
class Long:
    """Each row is one value; columns say which measure and which period."""

    measure_column: str
    period_column: str
    value_column: str
    sign_column: str = ""
    """Column that says why there is no value, e.g. `ValueAttribute`; read where the value is empty."""
    measures: str = ""
    """Delivery that lists the measures with title and unit (`MeasureCodes`): a measure may then be called by its title too."""
    left_out: Absence | None = None
    """What a row that is not there means, for a delivery that leaves out what has no value; None = every row must be there."""


Layout = Columns | Years | Long


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """One file as delivered: who made it, how it is recognised, how it is read."""

    name: str
    title: str
    publisher: str
    table: str
    date: str
    """As precise as is known: `2023`, `2023-05` or `2021-03-26`."""
    license: str
    """SPDX name, or `onbekend`."""
    address: str
    file: str
    """Below the folder of deliveries, e.g. `cbs-kwb/kwb-2020-breda.csv`."""
    sha256: str
    size: int
    remarks: tuple[str, ...]
    place: Place
    form: FileForm = FileForm()
    regions: RegionKey | None = None
    layout: Layout | None = None
    missing: tuple[MissingSign, ...] = ()
    precision: tuple[Precision, ...] = ()
    """What the source says about the rounding of its columns."""
    choose: Mapping[str, str] = field(default_factory=dict)
    """Rows to read: column → the text that stands there, e.g. `Marges` → `MW00000`; empty = every row."""
    units: Mapping[str, str] = field(default_factory=dict)
    """Measure → its unit in the delivery, checked against the row of units or the list of measures, e.g. `x 1 000 euro`."""


@dataclass(frozen=True, kw_only=True)
class Series:
    """Where the values of one indicator come from: a delivery, its columns, the levels and periods taken."""

    source: str
    levels: tuple[Level, ...]
    periods: tuple[str, ...]
    value: str
    numerator: str
    denominator: str
    factor: int
    """Multiplies `value`: 1000 for a delivery in thousands of euros."""
    status: Status
    note: str
    place: Place
    rounding: int = 0
    """To which multiple the delivery rounds numerator and denominator, each by itself, e.g. 5."""


@dataclass(frozen=True, kw_only=True)
class IndicatorEntry:
    """One indicator: its row of `indicatoren.csv`, and the series that fill it (none when not open)."""

    id: str
    cells: Mapping[str, str]
    """By column name of `indicatoren.csv`."""
    series: tuple[Series, ...]
    place: Place


@dataclass(frozen=True, kw_only=True)
class PackageHead:
    """What the descriptor says about the package as a whole."""

    name: PackageName
    version: PackageVersion
    title: str
    description: str
    keywords: tuple[str, ...]
    licenses: tuple[Mapping[str, str], ...]
    contributors: tuple[Mapping[str, str], ...]
    spatial: str
    homepage: str = ""
    """Address of a website about the subject of the package; may be empty."""
    date: str
    """Only for a package without deliveries: the date that goes into `created`; else empty."""
    place: Place


@dataclass(frozen=True, kw_only=True)
class Withheld:
    """Figures that are withheld to protect others."""

    indicator: str
    areas: tuple[str, ...]
    periods: tuple[str, ...]
    place: Place


@dataclass(frozen=True, kw_only=True)
class ObservationMapping:
    """A mapping that makes a package of observations."""

    head: PackageHead
    regions_version: PackageVersion
    """Version of package `gebieden` whose codes and names are used."""
    regions_place: Place
    """Where that version is named."""
    deliveries: Mapping[str, Delivery]
    indicators: tuple[IndicatorEntry, ...]
    checks: tuple[Check, ...]
    disclosure: Disclosure = field(default_factory=Disclosure)
    withheld: tuple[Withheld, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CodeList:
    """A delivery of codes and names."""

    source: str
    code: str
    name: str
    """Column with the name; empty for a list of bare codes, whose names stand in other deliveries."""
    place: Place
    year: str = ""
    """Boundary year of the list; empty when it is not declared."""


@dataclass(frozen=True, kw_only=True)
class NameList:
    """A delivery with names, for areas that the code list does not name."""

    source: str
    code: str
    name: str
    levels: tuple[Level, ...]
    place: Place


@dataclass(frozen=True, kw_only=True)
class Boundaries:
    """A GeoJSON delivery with the boundaries of one level."""

    source: str
    level: Level
    code: str
    name: str
    place: Place


@dataclass(frozen=True, kw_only=True)
class FocusEntry:
    """One name of the list of the programme, as it will stand in `focusbuurten.csv`."""

    cells: tuple[str, ...]
    region: str
    place: Place


@dataclass(frozen=True, kw_only=True)
class RegionMapping:
    """A mapping that makes the package `gebieden`."""

    head: PackageHead
    year: str
    deliveries: Mapping[str, Delivery]
    code_list: CodeList
    same_as: tuple[CodeList, ...]
    """Other code lists that must hold the same codes and names (as far as they go)."""
    boundaries: tuple[Boundaries, ...]
    focus: tuple[FocusEntry, ...]
    focus_source: str
    notes: Mapping[str, str]
    """Remarks by code."""
    names: tuple[NameList, ...] = ()
    """Where the names of a list of bare codes stand; the first that knows a code names it."""

"""`[[bronnen]]` of a mapping → deliveries: who made them, how they are recognised and how they are read."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.model.identifiers import RegionCode
from generator.model.region import Level
from generator.model.status import Status
from generator.versions.intake.mapping import (
    UNKNOWN_YEAR,
    Columns,
    Delivery,
    FileForm,
    FileKind,
    Layout,
    Long,
    MissingSign,
    NamesFrom,
    RegionKey,
    Years,
)
from generator.versions.intake.precision import read_precision
from generator.versions.intake.rows import Absence
from generator.versions.intake.section import REQUIRED, MappingFile, Section

LEVELS = tuple(level.value for level in Level)
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?|onbekend")
_YEAR = re.compile(r"(?:19|20)[0-9][0-9]")
_CITY = re.compile(r"GM\d{4}")
_SHA256 = re.compile(r"[0-9a-f]{64}|…|\.\.\.")
_MISSING = tuple(status.value for status in Status if status.missing)


def read_deliveries(document: Section) -> tuple[Delivery, ...]:
    """Read all deliveries of one mapping file; a `sjabloon` lends its keys to the deliveries that name it."""
    templates = {name: values for name, values in _templates(document).items() if isinstance(values, dict)}
    return tuple(_read_delivery(_with_template(section, templates)) for section in document.tables("bronnen"))


def _templates(document: Section) -> Mapping[str, object]:
    table = document.table("sjablonen")
    return table.values if table else {}


def _with_template(section: Section, templates: Mapping[str, object]) -> Section:
    name = section.text("sjabloon", "")
    if not name:
        return section
    template = templates.get(name)
    if not isinstance(template, dict):
        section.file.report((*section.key, "sjabloon"), "mapping-unknown-name", f"Het sjabloon '{name}' bestaat niet.", "Voeg het toe.")
        return section
    own = {key: value for key, value in section.values.items() if key != "sjabloon"}
    merged = {**template, **own}
    for key, value in template.items():  # tables are merged one level deep: vorm, gebieden
        if isinstance(value, dict) and isinstance(own.get(key), dict):
            merged[key] = {**value, **own[key]}  # type: ignore[dict-item]
    return Section(section.file, section.key, merged)


def _read_delivery(section: Section) -> Delivery:
    delivery = Delivery(
        name=section.text("naam"),
        title=section.text("titel"),
        publisher=section.text("uitgever"),
        table=section.text("tabel", ""),
        date=_fitting(section, "datum", _DATE, "Schrijf jjjj, jjjj-mm, jjjj-mm-dd of onbekend."),
        license=section.text("licentie"),
        address=section.text("adres", ""),
        file=section.text("bestand"),
        sha256=_fitting(section, "sha256", _SHA256, "Een sha256 heeft 64 tekens 0-9 en a-f. Is hij nog niet bekend, schrijf dan: …"),
        size=section.integer("bytes"),
        remarks=section.texts("opmerkingen"),
        place=section.place,
        form=_read_form(section.table("vorm")),
        regions=_read_region_key(section.table("gebieden")),
        layout=_read_layout(section.table("indeling")),
        missing=tuple(_read_missing(entry) for entry in section.tables("ontbrekend")),
        precision=tuple(read_precision(entry) for entry in section.tables("nauwkeurigheid")),
        choose=section.pairs("keuze"),
        units=section.pairs("eenheden"),
    )
    section.close()
    return delivery


def _read_form(section: Section | None) -> FileForm:
    if section is None:
        return FileForm()
    form = FileForm(
        kind=FileKind(section.choice("soort", tuple(kind.value for kind in FileKind), FileKind.TEXT)),
        compression=section.choice("compressie", ("", "gzip"), ""),
        sheet=section.text("blad", ""),
        delimiter=section.choice("scheidingsteken", (",", ";", "\t"), ","),
        decimal=section.choice("decimaalteken", (".", ","), "."),
        title_rows=section.integer("titelregels", 0),
        mark=section.text("kenmerk", ""),
        header_rows=max(section.integer("kopregels", 1), 1),
        unit_rows=section.integer("eenheidregels", 0),
        footer=section.texts("slotregels"),
        rows=section.integer("regels", 0),
    )
    section.close()
    return form


def _read_region_key(section: Section | None) -> RegionKey | None:
    if section is None:
        return None
    key = RegionKey(
        column=section.text("kolom"),
        by_order=section.choice("koppeling", ("code", "volgorde")) == "volgorde",
        levels=read_levels(section),
        skip=section.pairs("overslaan"),
        city=_fitting(section, "gemeente", _CITY, "Een gemeentecode is GM met vier cijfers.", default=""),
        absent=section.pairs("zonder_cijfer"),
        names={name: RegionCode(code) for name, code in section.pairs("namen").items()},
        names_from=_read_names_from(section.table("namen_uit")),
        parent_column=section.text("bovenkolom", ""),
        year=read_year(section, UNKNOWN_YEAR),
    )
    section.close()
    return key


def read_year(section: Section, default: str) -> str:
    """Read `indelingsjaar`: a year, or that it is not known."""
    year = section.text("indelingsjaar", default)
    if year not in ("", UNKNOWN_YEAR) and not _YEAR.fullmatch(year):
        found = f"'{year}' is geen indelingsjaar."
        section.file.report((*section.key, "indelingsjaar"), "mapping-wrong-form", found, f"Schrijf een jaar, of {UNKNOWN_YEAR}.")
    return year


def read_levels(section: Section) -> tuple[Level, ...]:
    """Read `niveaus`; an unknown word is a problem."""
    levels = section.texts("niveaus")
    for level in levels:
        if level not in LEVELS:
            section.file.report(
                (*section.key, "niveaus"), "mapping-unknown-word", f"'{level}' is geen niveau.", f"Kies uit: {', '.join(LEVELS)}."
            )
    return tuple(Level(level) for level in levels if level in LEVELS)


def _read_names_from(section: Section | None) -> NamesFrom | None:
    if section is None:
        return None
    names = NamesFrom(source=section.text("bron"), number=section.text("volgnummer"), name=section.text("naam"), code=section.text("code"))
    section.close()
    return names


def _read_layout(section: Section | None) -> Layout | None:
    if section is None:
        return None
    kind = section.choice("soort", ("kolommen", "jaren", "lang"))
    layout: Layout
    if kind == "kolommen":
        layout = _read_columns(section)
    elif kind == "jaren":
        layout = Years(measure=section.text("maat"))
    else:
        layout = Long(
            measure_column=section.text("soortkolom"),
            period_column=section.text("periodekolom"),
            value_column=section.text("waardekolom"),
            sign_column=section.text("tekenkolom", ""),
            measures=section.text("maten", ""),
            left_out=_read_left_out(section.table("weggelaten")),
        )
    section.close()
    return layout


def _read_columns(section: Section) -> Columns:
    layout = Columns(
        period=section.text("periode", ""),
        period_column=section.text("periodekolom", ""),
        by_stem=section.choice("kolomnamen", ("voluit", "stam"), "voluit") == "stam",
    )
    if bool(layout.period) == bool(layout.period_column):
        found = "De indeling heeft óf 'periode' óf 'periodekolom' nodig."
        section.file.report(section.key, "mapping-wrong-layout", found, "Vul precies één van de twee in.")
    return layout


def _read_left_out(section: Section | None) -> Absence | None:
    if section is None:
        return None
    left_out = (Status(section.choice("status", _MISSING)), section.text("opmerking"))
    section.close()
    return left_out


def _read_missing(section: Section) -> MissingSign:
    sign = MissingSign(sign=section.text("teken"), status=Status(section.choice("status", _MISSING)), note=section.text("opmerking"))
    section.close()
    return sign


def _fitting(section: Section, name: str, pattern: re.Pattern[str], hint: str, *, default: str = REQUIRED) -> str:
    text = section.text(name, default)
    if text and not pattern.fullmatch(text):
        section.file.report((*section.key, name), "mapping-wrong-form", f"'{text}' is geen goede {name}.", hint)
    return text


def open_document(file: MappingFile, values: Mapping[str, object]) -> Section:
    """Start reading a whole mapping file."""
    return Section(file, (), values)

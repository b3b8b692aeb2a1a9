"""The CSV files of an edition in, one ZIP with README and citation out: stored, not deflated, the same bytes on every machine."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

from generator.model.citation import citation
from generator.model.edition import Edition, SiteConfig
from generator.model.indicator import Availability
from generator.model.output import OutputFile
from generator.publish.source_lines import sources_of

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest moment a ZIP can hold: a fixed one, for the clock is no input."""

_FILE_MODE = 0o100644 << 16
_UNIX = 3


def publish_bundle(files: Iterable[OutputFile], edition: Edition, site: SiteConfig) -> OutputFile:
    """The ZIP `staat-van-de-wijken-<edition>.zip`; paths inside it are those below the folder of downloads."""
    folder = f"{edition.config.id}/downloads/"
    entries = {file.path.removeprefix(folder): file.content for file in files}
    entries["LEESMIJ.txt"] = _readme(edition, site).encode()
    return OutputFile(path=f"{folder}staat-van-de-wijken-{edition.config.id}.zip", content=stored_zip(entries))


def stored_zip(entries: dict[str, bytes]) -> bytes:
    """Pack files by path, sorted, without compression, dates or rights of the machine."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted(entries):
            entry = zipfile.ZipInfo(path, date_time=_EPOCH)
            entry.create_system = _UNIX
            entry.external_attr = _FILE_MODE
            archive.writestr(entry, entries[path])
    return buffer.getvalue()


def _readme(edition: Edition, site: SiteConfig) -> str:
    config = edition.config
    opened = [indicator for indicator in edition.indicators.values() if indicator.availability is Availability.OPEN]
    packages = [f"- {name} {version}" for name, version in sorted(config.pins.items())]
    sources = [f"- {source}" for source in sources_of(opened, edition)]
    draft = ["", "Deze editie is nog een concept. Cijfers kunnen nog veranderen."] if config.is_draft else []
    lines = [
        config.title,
        "",
        f"Alle cijfers van de editie {config.id} over {site.city}, van {config.date}.",
        *draft,
        "",
        "Wat zit erin",
        "In indicatoren/ staat per indicator een CSV-bestand (UTF-8, komma, punt als decimaalteken).",
        "Ernaast staat een bestand dat eindigt op -metadata.json. Dat legt elke kolom uit.",
        "Een lege waarde heeft altijd een status en een reden.",
        "De kolom herkomst wijst naar de herkomst van het cijfer: tot op de regel in het bronbestand.",
        "",
        "Zo noemt u deze bron (CITATION.cff zegt hetzelfde voor programma's)",
        citation(edition, site),
        "",
        "Datapakketten",
        *packages,
        "",
        "Bronnen",
        *sources,
        "",
        "Fout gevonden of een vraag?",
        site.contact,
    ]
    return "\n".join(lines) + "\n"

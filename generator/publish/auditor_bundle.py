"""Everything a site is made from in, one ZIP out that builds the same site without a network: a BagIt 1.0 bag (RFC 8493)."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.edition import SiteSource
from generator.model.output import OutputFile
from generator.publish.bundle import stored_zip
from generator.system.digest import sha256

BUNDLE = "controlebundel.zip"

_ROOT = "controlebundel"
_README = """Controlebundel van {title}

Hierin zit alles waarmee de site is gemaakt, en niets anders: de datapakketten, de teksten, de sjablonen, de broncode en de lijst van
bibliotheken met hun controlegetallen. Uit deze bundel bouwt u dezelfde site, byte voor byte.

Controleren of de bundel heel is (in deze map):
    sha256sum -c manifest-sha256.txt
    sha256sum -c tagmanifest-sha256.txt

De bibliotheken installeren (Python 3.11 of nieuwer), en daarna zonder netwerk bouwen:
    cd data
    python3 -m venv .venv
    .venv/bin/python -m pip install --require-hashes -r requirements.lock
    .venv/bin/python build.py build --out ../site

Het bestand SHA256SUMS in de map site is dan gelijk aan dat van de gepubliceerde site.
Hetzelfde in een opdracht, met de site als map, als ZIP of als adres:
    .venv/bin/python build.py verify SITE

Wat zit erin
    data/                 de invoer
    data/LICENSE          onder welke voorwaarden u de broncode mag gebruiken
    data/COMMIT           van welke commit van de broncode deze site is gemaakt, als wie bouwde dat erbij zei
    verslag/              wat de controle van de invoer opleverde, en wat er sinds de vorige editie veranderde
    data/site_templates/verantwoording/controleer.py
                          (met de delen die ernaast staan) een tweede controle, die geen regel met deze broncode deelt
"""


def publish_auditor_bundle(inputs: Mapping[str, bytes], reports: Mapping[str, bytes], source: SiteSource) -> OutputFile:
    """Pack inputs (content by path in the project) as payload, and reports (by path) beside them; dated by the newest edition."""
    payload = {f"data/{path}": content for path, content in inputs.items()}
    octets = sum(len(content) for content in payload.values())
    info = (
        f"Source-Organization: {source.config.publisher}\n"
        f"External-Description: {source.config.title}\n"
        f"Bagging-Date: {source.newest.config.date}\n"
        f"Payload-Oxum: {octets}.{len(payload)}\n"
    )
    tags = {
        "bagit.txt": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
        "bag-info.txt": info.encode(),
        "manifest-sha256.txt": _manifest(payload),
        "LEESMIJ.txt": _README.format(title=source.config.title).encode(),
        **{f"verslag/{path}": content for path, content in reports.items()},
    }
    tags["tagmanifest-sha256.txt"] = _manifest(tags)
    return OutputFile(path=BUNDLE, content=stored_zip({f"{_ROOT}/{path}": content for path, content in {**payload, **tags}.items()}))


def _manifest(files: Mapping[str, bytes]) -> bytes:
    """One line a file; the three characters that the standard asks for are escaped."""
    names = {path: path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A") for path in sorted(files)}
    return "".join(f"{sha256(files[path])}  {name}\n" for path, name in names.items()).encode()

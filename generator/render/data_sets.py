"""A data set in, its description in schema.org out: JSON-LD for a block of data in a page, which no browser runs."""

from __future__ import annotations

import json

from generator.model.data_set import DataFile, DataSet
from generator.model.edition import SiteConfig
from generator.model.language import DUTCH

_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
"""In JSON these mean the same; in a `<script>` no text can end the element."""


def data_set_json(data: DataSet, address: str, site: SiteConfig, dutch: str = "") -> str:
    """Describe the data set that the page at an address shows; the same text every time.

    `dutch` is the address of the same page in Dutch, when this one is in another language: the files are the same ones, so it is the
    same data set, by the same name.
    """
    name = f"{dutch or address}#dataset"
    publisher = {"@type": "Organization", "name": site.publisher, "email": site.contact}
    described: dict[str, object] = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": name,
        "identifier": name,
        "url": address,
        "name": data.name,
        "description": data.description,
        "inLanguage": DUTCH.code,
        "version": data.version,
        "datePublished": data.issued,
        "creator": publisher,
        "publisher": publisher,
        "license": data.licence,
        "isAccessibleForFree": True,
        "spatialCoverage": {"@type": "Place", "name": data.area, "identifier": data.area_code},
        "distribution": [_download(file, site) for file in data.files],
        "isBasedOn": [site.base_address + descriptor for descriptor in data.based_on],
        "includedInDataCatalog": {"@type": "DataCatalog", "name": site.full_title, "url": site.base_address},
    }
    if data.periods:
        described["temporalCoverage"] = data.periods[0] if len(data.periods) == 1 else f"{data.periods[0]}/{data.periods[-1]}"
    return block_of(json.dumps(described, ensure_ascii=False, separators=(",", ":")))


def block_of(written: str) -> str:
    """JSON to stand in a `<script>` that no browser runs."""
    return written.translate(_ESCAPES)


def _download(file: DataFile, site: SiteConfig) -> dict[str, str]:
    return {"@type": "DataDownload", "name": file.title, "contentUrl": site.base_address + file.path, "encodingFormat": file.media_type}

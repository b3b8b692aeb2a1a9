"""The PDFs of one run → a list of them for machines: what each is, its address on the site, and what they were made with."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.edition import EditionConfig, SiteConfig
from generator.model.language import spoken_language
from generator.model.output import OutputFile

LISTING = "papier.json"


@dataclass(frozen=True, kw_only=True)
class PrintedFile:
    """One PDF of the run."""

    path: str
    title: str
    address: str
    """The page that says the same, and more."""
    sha256: str


def list_printed(printed: Iterable[PrintedFile], site: SiteConfig, edition: EditionConfig, tools: Mapping[str, str]) -> OutputFile:
    """The list, in the order in which the files were made; its language is that of the moment."""
    listing = {
        "schema": 1,
        "editie": edition.id,
        "taal": spoken_language().code,
        "datum": edition.date,
        "concept": edition.is_draft,
        "basisadres": site.base_address,
        "norm": "PDF/UA-1",
        "gemaakt_met": dict(tools),
        "bestanden": [{"pad": one.path, "titel": one.title, "adres": one.address, "sha256": one.sha256} for one in printed],
    }
    return OutputFile(path=LISTING, content=(json.dumps(listing, ensure_ascii=False, indent=2) + "\n").encode())

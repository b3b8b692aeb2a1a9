"""What a reader calls each kind of page."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.auditor_pages import AccountabilityPage, DownloadsPage, ProvenancePage
from generator.model.language import mark
from generator.model.page import (
    DistrictPage,
    EditionPage,
    HomePage,
    IndicatorPage,
    InterventionPage,
    ListPage,
    MatrixPage,
    NeighbourhoodPage,
    Page,
    StoryPage,
    TextPage,
    ThemePage,
)

KINDS: Mapping[type[Page], str] = {
    NeighbourhoodPage: mark("Buurt"),
    DistrictPage: mark("Wijk"),
    ThemePage: mark("Thema"),
    IndicatorPage: mark("Cijfer"),
    HomePage: mark("Voorpagina"),
    EditionPage: mark("Stand van de stad"),
    InterventionPage: mark("Maatregel"),
    StoryPage: mark("Verhaal"),
    ListPage: mark("Overzicht"),
    MatrixPage: mark("Overzicht"),
    TextPage: mark("Uitleg"),
    AccountabilityPage: mark("Verantwoording"),
    ProvenancePage: mark("Verantwoording"),
    DownloadsPage: mark("Downloads"),
}
"""In the order in which equals are shown; said with `spoken`. Pages of other kinds show files and records, and are not searched."""

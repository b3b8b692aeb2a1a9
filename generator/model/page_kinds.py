"""What a reader calls each kind of page."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.auditor_pages import AccountabilityPage, DownloadsPage, ProvenancePage
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
    NeighbourhoodPage: "Buurt",
    DistrictPage: "Wijk",
    ThemePage: "Thema",
    IndicatorPage: "Cijfer",
    HomePage: "Voorpagina",
    EditionPage: "Stand van de stad",
    InterventionPage: "Maatregel",
    StoryPage: "Verhaal",
    ListPage: "Overzicht",
    MatrixPage: "Overzicht",
    TextPage: "Uitleg",
    AccountabilityPage: "Verantwoording",
    ProvenancePage: "Verantwoording",
    DownloadsPage: "Downloads",
}
"""In the order in which equals are shown. Pages of other kinds show files and records, and are not searched."""

"""The columns of a difference as CSV: what the writer and the description beside it agree on."""

from __future__ import annotations

from collections.abc import Mapping

DIFFERENCE_MEANINGS: Mapping[str, tuple[str, str]] = {
    "wat": ("Wat er gebeurde", "gewijzigd, verdwenen of nieuw."),
    "indicator": ("Indicator", "Id van wat er gemeten is."),
    "gebied": ("Gebied", "CBS-code."),
    "periode": ("Periode", "Jaar."),
    "kolom": ("Kolom", "Kolom van waarnemingen.csv."),
    "oud": ("Oud", "De cel zoals die er stond; leeg als er niets stond."),
    "nieuw": ("Nieuw", "De cel zoals die er nu staat; leeg als er niets staat."),
    "verschil": ("Verschil", "Nieuw min oud, exact; leeg als een van beide geen getal is."),
    "verschil_relatief": ("Verschil als deel van oud", "Verschil gedeeld door de grootte van oud, op zes decimalen; leeg als oud nul is."),
    "regel_oud": ("Regel in de oude versie", "Regelnummer in waarnemingen.csv, de kop is regel 1."),
    "regel_nieuw": ("Regel in de nieuwe versie", "Regelnummer in waarnemingen.csv, de kop is regel 1."),
    "reden": ("Reden", "Zoals opgegeven in CHANGES.md; leeg bij wat nieuw is."),
}
"""Name → title and meaning, Dutch."""

DIFFERENCE_COLUMNS = tuple(DIFFERENCE_MEANINGS)
DIFFERENCE_KEY = ("indicator", "gebied", "periode", "kolom")

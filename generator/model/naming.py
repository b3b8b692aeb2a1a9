"""Dutch names of what a figure id is made of: groups of areas, and measures."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.identifiers import (
    FOCUS,
    FOCUS_EXACT,
    GAP,
    GAP_EXACT,
    GAP_WITHOUT_CENTRE,
    NEIGHBOURHOODS,
    REST,
    REST_EXACT,
    REST_WITHOUT_CENTRE,
    AreaKey,
)

GROUP_NAMES: Mapping[AreaKey, str] = {
    FOCUS: "Focusbuurten",
    REST: "Rest van de stad",
    FOCUS_EXACT: "Focusbuurten die precies een CBS-buurt zijn",
    REST_EXACT: "Alle andere buurten",
    REST_WITHOUT_CENTRE: "Rest van de stad zonder het centrum",
    GAP: "Kloof tussen focusbuurten en de rest van de stad",
    GAP_EXACT: "Kloof tussen de focusbuurten die precies een CBS-buurt zijn en alle andere buurten",
    GAP_WITHOUT_CENTRE: "Kloof tussen focusbuurten en de rest van de stad zonder het centrum",
    NEIGHBOURHOODS: "Alle buurten naast elkaar",
}

_TOGETHER = "van afronding, of van toeval en dan wijd genoeg voor alle"

MEASURE_NAMES: Mapping[str, str] = {
    "waarde": "de waarde zelf, in de eenheid van de indicator",
    "teller": "het aantal dat gedeeld wordt",
    "noemer": "het aantal waardoor gedeeld wordt",
    "verschil": "waarde min die van de stad; bij een kloof: focusbuurten min rest",
    "verhouding": "waarde gedeeld door die van de stad; bij een kloof: focusbuurten gedeeld door rest",
    "verandering": "laatste periode min eerste periode",
    "ondergrens": "ondergrens van de waarde: van toeval (95 procent) of van afronding",
    "bovengrens": "bovengrens van de waarde: van toeval (95 procent) of van afronding",
    "verschil-ondergrens": "ondergrens van het verschil: van toeval (95 procent) of van afronding",
    "verschil-bovengrens": "bovengrens van het verschil: van toeval (95 procent) of van afronding",
    "verhouding-ondergrens": "ondergrens van de verhouding: van toeval (95 procent) of van afronding",
    "verhouding-bovengrens": "bovengrens van de verhouding: van toeval (95 procent) of van afronding",
    "verschil-samen-ondergrens": f"ondergrens van het verschil met de stad: {_TOGETHER} uitspraken over gebieden samen",
    "verschil-samen-bovengrens": f"bovengrens van het verschil met de stad: {_TOGETHER} uitspraken over gebieden samen",
    "verhouding-samen-ondergrens": f"ondergrens van de verhouding tot de stad: {_TOGETHER} uitspraken over gebieden samen",
    "verhouding-samen-bovengrens": f"bovengrens van de verhouding tot de stad: {_TOGETHER} uitspraken over gebieden samen",
    "verschil-verandering": "verschil in de laatste periode min dat in de eerste",
    "verschil-verandering-ondergrens": f"ondergrens van hoe het verschil veranderde: {_TOGETHER} vergelijkingen van de editie samen",
    "verschil-verandering-bovengrens": f"bovengrens van hoe het verschil veranderde: {_TOGETHER} vergelijkingen van de editie samen",
    "verhouding-verandering": "verhouding in de laatste periode gedeeld door die in de eerste",
    "verhouding-verandering-ondergrens": f"ondergrens van hoe de verhouding veranderde: {_TOGETHER} vergelijkingen van de editie samen",
    "verhouding-verandering-bovengrens": f"bovengrens van hoe de verhouding veranderde: {_TOGETHER} vergelijkingen van de editie samen",
    "hellingsindex": "verschil tussen beide einden van de lijn door alle buurten, van welgesteld naar zwak (SII)",
    "relatieve-hellingsindex": "verhouding tussen die einden (RII)",
    "theil": "index van Theil over de buurten: hoe ongelijk zij zijn, gewogen; nul is overal gelijk",
    "tempo": "bij een kloof: hoeveel de verhouding tot nu toe per jaar veranderde. Dat is de middelste helling van alle paren "
    "van jaren; een helling is het verschil gedeeld door de jaren ertussen",
    "tempo-ondergrens": "ondergrens van het tempo (95 procent)",
    "tempo-bovengrens": "bovengrens van het tempo (95 procent)",
    "tempo-nodig": "hoeveel de verhouding vanaf nu per jaar moet veranderen: het doel (1 is gelijk) min de verhouding, gedeeld "
    "door de jaren die er nog zijn. Is het doel al gehaald, dan zegt dit getal niets",
    "doel": "bij een kloof: waar de verhouding aan het einde van de weg moet zijn. Dat is gekozen, niet gemeten; de formule laat zien dat "
    "het nodige tempo daar uitkomt, met als laatste getal de jaren die er nog zijn",
}

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

MEASURE_NAMES: Mapping[str, str] = {
    "waarde": "de waarde zelf, in de eenheid van de indicator",
    "teller": "het aantal dat gedeeld wordt",
    "noemer": "het aantal waardoor gedeeld wordt",
    "verschil": "waarde min die van de stad; bij een kloof: focusbuurten min rest",
    "verhouding": "waarde gedeeld door die van de stad; bij een kloof: focusbuurten gedeeld door rest",
    "verandering": "laatste periode min eerste periode",
    "ondergrens": "ondergrens van de waarde: van toeval (95 procent) of van afronding",
    "bovengrens": "bovengrens van de waarde",
    "verschil-ondergrens": "ondergrens van het verschil",
    "verschil-bovengrens": "bovengrens van het verschil",
    "verhouding-ondergrens": "ondergrens van de verhouding",
    "verhouding-bovengrens": "bovengrens van de verhouding",
    "verschil-samen-ondergrens": "ondergrens van het verschil met de stad, wijd genoeg voor alle uitspraken over gebieden samen",
    "verschil-samen-bovengrens": "bovengrens van het verschil met de stad, wijd genoeg voor alle uitspraken over gebieden samen",
    "verhouding-samen-ondergrens": "ondergrens van de verhouding tot de stad, wijd genoeg voor alle uitspraken over gebieden samen",
    "verhouding-samen-bovengrens": "bovengrens van de verhouding tot de stad, wijd genoeg voor alle uitspraken over gebieden samen",
    "verschil-verandering": "verschil in de laatste periode min dat in de eerste",
    "verschil-verandering-ondergrens": "ondergrens van hoe het verschil veranderde: van afronding, of van toeval en dan wijd "
    "genoeg voor alle vergelijkingen van de editie samen",
    "verschil-verandering-bovengrens": "bovengrens van hoe het verschil veranderde",
    "verhouding-verandering": "verhouding in de laatste periode gedeeld door die in de eerste",
    "verhouding-verandering-ondergrens": "ondergrens van hoe de verhouding veranderde: van afronding, of van toeval en dan wijd "
    "genoeg voor alle vergelijkingen van de editie samen",
    "verhouding-verandering-bovengrens": "bovengrens van hoe de verhouding veranderde",
    "hellingsindex": "verschil tussen beide einden van de lijn door alle buurten, van welgesteld naar zwak (SII)",
    "relatieve-hellingsindex": "verhouding tussen die einden (RII)",
    "theil": "index van Theil over de buurten, gewogen; nul is overal gelijk",
    "tempo": "bij een kloof: hoeveel de verhouding tot nu toe per jaar veranderde",
    "tempo-ondergrens": "ondergrens van het tempo",
    "tempo-bovengrens": "bovengrens van het tempo",
    "tempo-nodig": "hoeveel de verhouding vanaf nu per jaar moet veranderen om het doel te halen",
    "doel": "bij een kloof: waar de verhouding aan het einde van de weg moet zijn. Dat is gekozen, niet gemeten; de formule laat zien dat "
    "het nodige tempo daar uitkomt, met als laatste getal de jaren die er nog zijn",
}

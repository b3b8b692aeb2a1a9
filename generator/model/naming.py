"""Names of what a figure id is made of: groups of areas, and measures; Dutch in records, said in its own language on a page."""

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
from generator.model.language import mark

GROUP_NAMES: Mapping[AreaKey, str] = {
    FOCUS: mark("Focusbuurten"),
    REST: mark("Rest van de stad"),
    FOCUS_EXACT: mark("Focusbuurten die precies een CBS-buurt zijn"),
    REST_EXACT: mark("Alle andere buurten"),
    REST_WITHOUT_CENTRE: mark("Rest van de stad zonder het centrum"),
    GAP: mark("Kloof tussen focusbuurten en de rest van de stad"),
    GAP_EXACT: mark("Kloof tussen de focusbuurten die precies een CBS-buurt zijn en alle andere buurten"),
    GAP_WITHOUT_CENTRE: mark("Kloof tussen focusbuurten en de rest van de stad zonder het centrum"),
    NEIGHBOURHOODS: mark("Alle buurten naast elkaar"),
}

MEASURE_NAMES: Mapping[str, str] = {
    "waarde": mark("de waarde zelf, in de eenheid van de indicator"),
    "teller": mark("het aantal dat gedeeld wordt"),
    "noemer": mark("het aantal waardoor gedeeld wordt"),
    "verschil": mark("waarde min die van de stad; bij een kloof: focusbuurten min rest"),
    "verhouding": mark("waarde gedeeld door die van de stad; bij een kloof: focusbuurten gedeeld door rest"),
    "verandering": mark("laatste periode min eerste periode"),
    "ondergrens": mark("ondergrens van de waarde: van toeval (95 procent) of van afronding"),
    "bovengrens": mark("bovengrens van de waarde: van toeval (95 procent) of van afronding"),
    "verschil-ondergrens": mark("ondergrens van het verschil: van toeval (95 procent) of van afronding"),
    "verschil-bovengrens": mark("bovengrens van het verschil: van toeval (95 procent) of van afronding"),
    "verhouding-ondergrens": mark("ondergrens van de verhouding: van toeval (95 procent) of van afronding"),
    "verhouding-bovengrens": mark("bovengrens van de verhouding: van toeval (95 procent) of van afronding"),
    "verschil-samen-ondergrens": mark(
        "ondergrens van het verschil met de stad: van afronding, of van toeval en dan wijd genoeg voor alle uitspraken over gebieden samen"
    ),
    "verschil-samen-bovengrens": mark(
        "bovengrens van het verschil met de stad: van afronding, of van toeval en dan wijd genoeg voor alle uitspraken over gebieden samen"
    ),
    "verhouding-samen-ondergrens": mark(
        "ondergrens van de verhouding tot de stad: van afronding, of van toeval en dan wijd genoeg voor alle uitspraken over gebieden samen"
    ),
    "verhouding-samen-bovengrens": mark(
        "bovengrens van de verhouding tot de stad: van afronding, of van toeval en dan wijd genoeg voor alle uitspraken over gebieden samen"
    ),
    "verschil-verandering": mark("verschil in de laatste periode min dat in de eerste"),
    "verschil-verandering-ondergrens": mark(
        "ondergrens van hoe het verschil veranderde: van afronding, of van toeval "
        "en dan wijd genoeg voor alle vergelijkingen van de editie samen"
    ),
    "verschil-verandering-bovengrens": mark(
        "bovengrens van hoe het verschil veranderde: van afronding, of van toeval "
        "en dan wijd genoeg voor alle vergelijkingen van de editie samen"
    ),
    "verhouding-verandering": mark("verhouding in de laatste periode gedeeld door die in de eerste"),
    "verhouding-verandering-ondergrens": mark(
        "ondergrens van hoe de verhouding veranderde: van afronding, of van toeval "
        "en dan wijd genoeg voor alle vergelijkingen van de editie samen"
    ),
    "verhouding-verandering-bovengrens": mark(
        "bovengrens van hoe de verhouding veranderde: van afronding, of van toeval "
        "en dan wijd genoeg voor alle vergelijkingen van de editie samen"
    ),
    "hellingsindex": mark("verschil tussen beide einden van de lijn door alle buurten, van welgesteld naar zwak (SII)"),
    "relatieve-hellingsindex": mark("verhouding tussen die einden (RII)"),
    "theil": mark("index van Theil over de buurten: hoe ongelijk zij zijn, gewogen; nul is overal gelijk"),
    "tempo": mark(
        "bij een kloof: hoeveel de verhouding tot nu toe per jaar veranderde. Dat is de middelste helling van alle paren "
        "van jaren; een helling is het verschil gedeeld door de jaren ertussen"
    ),
    "tempo-ondergrens": mark("ondergrens van het tempo (95 procent)"),
    "tempo-bovengrens": mark("bovengrens van het tempo (95 procent)"),
    "tempo-nodig": mark(
        "hoeveel de verhouding vanaf nu per jaar moet veranderen: het doel (1 is gelijk) min de verhouding, gedeeld "
        "door de jaren die er nog zijn. Is het doel al gehaald, dan zegt dit getal niets"
    ),
    "doel": mark(
        "bij een kloof: waar de verhouding aan het einde van de weg moet zijn. Dat is gekozen, niet gemeten; de formule laat zien "
        "dat het nodige tempo daar uitkomt, met als laatste getal de jaren die er nog zijn"
    ),
}

MEASURE_WORDS: Mapping[str, str] = {
    "waarde": mark("waarde"),
    "teller": mark("teller"),
    "noemer": mark("noemer"),
    "verschil": mark("verschil"),
    "verhouding": mark("verhouding"),
    "verandering": mark("verandering"),
    "ondergrens": mark("ondergrens"),
    "bovengrens": mark("bovengrens"),
    "verschil-ondergrens": mark("verschil ondergrens"),
    "verschil-bovengrens": mark("verschil bovengrens"),
    "verhouding-ondergrens": mark("verhouding ondergrens"),
    "verhouding-bovengrens": mark("verhouding bovengrens"),
    "verschil-samen-ondergrens": mark("verschil samen ondergrens"),
    "verschil-samen-bovengrens": mark("verschil samen bovengrens"),
    "verhouding-samen-ondergrens": mark("verhouding samen ondergrens"),
    "verhouding-samen-bovengrens": mark("verhouding samen bovengrens"),
    "verschil-verandering": mark("verschil verandering"),
    "verschil-verandering-ondergrens": mark("verschil verandering ondergrens"),
    "verschil-verandering-bovengrens": mark("verschil verandering bovengrens"),
    "verhouding-verandering": mark("verhouding verandering"),
    "verhouding-verandering-ondergrens": mark("verhouding verandering ondergrens"),
    "verhouding-verandering-bovengrens": mark("verhouding verandering bovengrens"),
    "hellingsindex": mark("hellingsindex"),
    "relatieve-hellingsindex": mark("relatieve hellingsindex"),
    "theil": mark("theil"),
    "tempo": mark("tempo"),
    "tempo-ondergrens": mark("tempo ondergrens"),
    "tempo-bovengrens": mark("tempo bovengrens"),
    "tempo-nodig": mark("tempo nodig"),
    "doel": mark("doel"),
}
"""A measure as it stands behind the name of an area."""

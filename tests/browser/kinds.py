"""The pages of the real site that tests look at in Chromium: of every kind one in Dutch, and another one in English."""

from __future__ import annotations

NOT_FOUND = "404.html"
"""Only a host shows it, at any depth, and it has no other language."""
KINDS = {
    "home": "index.html",
    "edition": "2022/index.html",
    "older edition": "2021/index.html",
    "themes": "2022/themas/index.html",
    "theme": "2022/themas/veiligheid/index.html",
    "indicators": "2022/indicatoren/index.html",
    "indicator": "2022/indicatoren/bijstand/index.html",
    "indicator with a long series": "2022/indicatoren/misdrijven-totaal/index.html",
    "indicator without open figures": "2022/indicatoren/schooluitval/index.html",
    "wijken": "2022/wijken/index.html",
    "wijk": "2022/wijken/breda-noord/index.html",
    "buurten": "2022/buurten/index.html",
    "buurt": "2022/buurten/tuinzigt/index.html",
    "interventions": "2022/maatregelen/index.html",
    "intervention": "2022/maatregelen/bibliotheek-hoge-vucht/index.html",
    "stories": "2022/verhalen/index.html",
    "story": "2022/verhalen/weerzien-in-tuinzigt/index.html",
    "matrix": "2022/vergelijken/index.html",
    "matrix by alphabet": "2022/vergelijken/alfabet/index.html",
    "accountability": "2022/verantwoording/index.html",
    "methods": "2022/verantwoording/methoden/index.html",
    "programme": "2022/programma/index.html",
    "differences": "2022/verantwoording/verschillen/index.html",
    "provenance": "2022/herkomst/index.html",
    # a quarter of the largest, with everything that any of them has
    "origins": "2022/herkomst/drugs-en-drankoverlast/2017/index.html",
    "downloads": "2022/downloads/index.html",
    "help": "waar-u-terechtkunt/index.html",
    "about": "over/index.html",
    "accessibility": "toegankelijkheid/index.html",
    "privacy": "privacy/index.html",
    "single chart": "2022/grafieken/buurten/tuinzigt/rangorde-bijstand/index.html",
    "single map": "2022/grafieken/stad/kaart-bijstand/index.html",
    "search": "zoeken/index.html",
    "not found": NOT_FOUND,
}
_OTHERS = {
    "older edition": "en/2021/buurten/tuinzigt/index.html",
    "theme": "en/2022/themas/wonen/index.html",
    "indicator": "en/2022/indicatoren/woz/index.html",
    "indicator with a long series": "en/2022/indicatoren/inwoners/index.html",
    "indicator without open figures": "en/2022/indicatoren/kinderarmoede/index.html",
    "wijk": "en/2022/wijken/breda-centrum/index.html",
    "buurt": "en/2022/buurten/heuvel/index.html",
    "intervention": "en/2022/maatregelen/pact-van-breda/index.html",
    "story": "en/2022/verhalen/kijken-hoe-een-bibliotheek-kan-zijn/index.html",
    "origins": "en/2022/herkomst/woz/2019-2022/index.html",
    "single chart": "en/2022/grafieken/buurten/heuvel/reeksen/index.html",
    "single map": "en/2022/grafieken/stad/toen-en-nu/index.html",
}
"""Of the kinds with more than one page."""
OTHERS = {kind: _OTHERS.get(kind, f"en/{path}") for kind, path in KINDS.items() if path != NOT_FOUND and kind != "matrix"}
"""Another page of the kind, in English; the matrix is looked at by alphabet."""

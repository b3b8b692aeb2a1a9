"""`[zoekwoorden]` of `site.toml` → words by which people look for a page."""

from __future__ import annotations

from generator.load.settings import Settings
from generator.model.edition import SearchWords

SEARCH_WORDS = "zoekwoorden"
_EXAMPLE = '"misdaad, criminaliteit" = ["indicatoren/misdrijven", "themas/veiligheid"]'


def read_search_words(settings: Settings) -> tuple[SearchWords, ...]:
    """Read every line; absent = none. Whether its pages exist is for the checks to say."""
    table = settings.document.table.get(SEARCH_WORDS, {})
    if not isinstance(table, dict):
        settings.refuse(SEARCH_WORDS, "'zoekwoorden' is geen tabel.", f"Schrijf onder [zoekwoorden]: {_EXAMPLE}.")
        return ()
    lines: list[SearchWords] = []
    for words, pages in table.items():
        if not isinstance(pages, list) or not pages or not all(isinstance(page, str) for page in pages):
            settings.refuse(f"{SEARCH_WORDS}.{words}", f"Bij '{words}' staat geen lijst van pagina's.", f"Schrijf: {_EXAMPLE}.")
            continue
        lines.append(SearchWords(words=words, pages=tuple(pages)))
    return tuple(lines)

"""Dutch text in, the stems by which it is found out; `site_templates/static/stam.js` does the same to what a reader types."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from snowballstemmer.dutch_porter_stemmer import DutchPorterStemmer

SKIPPED = (  # noqa: SIM905 - words, easier to read in a row than between quotes
    "aan af al als bij dan dat de den der deze die dit doe doet door dus een en er gaat geen had hebben heeft het hoe hoeveel hun ik in is "
    "je kan kunt maar meer met mijn naar niet nog nu of om onder ons onze ook op over per staan staat te ten tot u uit uw van veel voor "
    "waar was wat we welke werd wie wij word wordt worden zal ze zich zij zijn zo zou"
).split()
"""Words that say nothing of what a page is about."""

_WORD = re.compile(r"[a-z0-9]+")
_EXTRA_ER = re.compile(r"(?<=[a-z]{2}[^aeiouy])er$")
_DOUBLED = re.compile(r"([bdfgklmnprst])\1$")
_HARDENED = str.maketrans("vz", "fs")
_PORTER = DutchPorterStemmer()


def split_words(text: str) -> Iterator[str]:
    """The words of a text in small letters without accents; single letters and bare numbers are none."""
    folded = "".join(letter for letter in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(letter))
    return (word for word in _WORD.findall(folded) if len(word) > 1 and not word.isdigit())


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """What the forms of a word share: Snowball's Dutch stemmer (Porter), and then what it leaves of plurals.

    `kinderen` → `kind`, `diefstallen` → `diefstal`, `huizen` → `huis`, `misdrijven` → `misdrijf`.
    """
    short = _DOUBLED.sub(r"\1", _EXTRA_ER.sub("", _PORTER.stemWord(word)))
    return short[:-1] + short[-1:].translate(_HARDENED)

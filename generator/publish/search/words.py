"""Text in a language in, the stems by which it is found out; `site_templates/static/stam.js` does the same to what a reader types."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from snowballstemmer.dutch_porter_stemmer import DutchPorterStemmer

from generator.model.characters import without_accents
from generator.model.language import spoken_language

_DUTCH_SKIPPED = (  # noqa: SIM905 - words, easier to read in a row than between quotes
    "aan af al als bij dan dat de den der deze die dit doe doet door dus een en er gaat geen had hebben heeft het hoe hoeveel hun ik in is "
    "je kan kunt maar meer met mijn naar niet nog nu of om onder ons onze ook op over per staan staat te ten tot u uit uw van veel voor "
    "waar was wat we welke werd wie wij word wordt worden zal ze zich zij zijn zo zou"
).split()
_ENGLISH_SKIPPED = (  # noqa: SIM905 - idem
    "about all also an and any are as at be because been but by can did do does for from had has have here how if in into is it its many "
    "may more most much no not of on one only or other our out so some than that the their them then there these they this those to up us "
    "was we were what when where which who why will with would you your"
).split()
_SKIPPED: Mapping[str, Sequence[str]] = {"nl": _DUTCH_SKIPPED, "en": _ENGLISH_SKIPPED}

_WORD = re.compile(r"[a-z0-9]+")
_EXTRA_ER = re.compile(r"(?<=[a-z]{2}[^aeiouy])er$")
_DOUBLED = re.compile(r"([bdfgklmnprst])\1$")
_HARDENED = str.maketrans("vz", "fs")
_PORTER = DutchPorterStemmer()


def split_words(text: str) -> Iterator[str]:
    """The words of a text in small letters without accents; single letters and bare numbers are none."""
    return (word for word in _WORD.findall(without_accents(text.lower())) if len(word) > 1 and not word.isdigit())


def stems_of(text: str) -> Sequence[str]:
    """The stems of the words of a text in the language of the moment, once."""
    return _stems_of(text, spoken_language().code)


@lru_cache(maxsize=65536)  # pages of fifty buurten say the same, but for names and figures
def _stems_of(text: str, language: str) -> Sequence[str]:
    return tuple(dict.fromkeys(_STEMMERS.get(language, str)(word) for word in split_words(text)))


def stem(word: str) -> str:
    """What the forms of a word share in the language of the moment."""
    return _STEMMERS.get(spoken_language().code, str)(word)


def skipped_words() -> Sequence[str]:
    """Words of the language of the moment that say nothing of what a page is about; none of one whose words nobody listed."""
    return _SKIPPED.get(spoken_language().code, ())


def stem_english(word: str) -> str:
    """An English word without the s of its plural: `crimes` → `crime`, `cities` → `city`.

    Source: D. Harman, How effective is suffixing?, Journal of the American Society for Information Science, 1991.
    """
    if word.endswith("ies") and not word.endswith(("eies", "aies")):
        return word.removesuffix("ies") + "y"
    if word.endswith("es") and not word.endswith(("aes", "ees", "oes")):
        return word.removesuffix("s")
    return word.removesuffix("s") if word.endswith("s") and not word.endswith(("us", "ss")) else word


@lru_cache(maxsize=65536)
def stem_dutch(word: str) -> str:
    """What the forms of a word share: Snowball's Dutch stemmer (Porter), and then what it leaves of plurals.

    `kinderen` → `kind`, `diefstallen` → `diefstal`, `huizen` → `huis`, `misdrijven` → `misdrijf`.
    """
    short = _DOUBLED.sub(r"\1", _EXTRA_ER.sub("", _PORTER.stemWord(word)))
    return short[:-1] + short[-1:].translate(_HARDENED)


_STEMMERS: Mapping[str, Callable[[str], str]] = {"nl": stem_dutch, "en": stem_english}
"""What the forms of a word share, by language; of one of which we know no forms that is the word itself."""

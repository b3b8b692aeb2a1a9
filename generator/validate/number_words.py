"""Dutch text → every number in words and every comparison in it that states an amount: one table, with the way out of each kind.

What is an amount and what is not, is drawn here. `een` and `'n` are articles; `één` counts, unless it picks out (*één van de buren*) or
stands in a saying (*in één keer*). Units (*per duizend inwoners*) and the step of
a rounding (*afgerond op tientallen*) say how a number is written. Ordinals give an order, except as a fraction or a place in a ranking.
*Meer dan gemiddeld*, *veel* and *een paar* hold no amount that could be recomputed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

_TREMA = "(?:en|ën|e\u0308n)"
_ONE = "(?:e\u0301e\u0301?n|ee\u0301n|ée?n|eén|één)"
_UNIT = "(?:twee|drie|vier|vijf|zes|zeven|acht|negen)"
_TEEN = "(?:tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien)"
_DECADE = "(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)"
_BELOW_HUNDRED = f"(?:(?:een|{_ONE}|{_UNIT}){_TREMA}{_DECADE}|{_DECADE}|{_TEEN}|{_UNIT}|een|{_ONE})"
_BELOW_THOUSAND = f"(?:(?:{_BELOW_HUNDRED})?honderd(?:{_TREMA})?(?:{_BELOW_HUNDRED})?|{_BELOW_HUNDRED})"
_LARGE = (
    f"(?:(?:{_BELOW_THOUSAND})?duizend(?:{_TREMA})?(?:{_BELOW_THOUSAND})?|(?:{_BELOW_HUNDRED})?honderd(?:{_TREMA})?(?:{_BELOW_HUNDRED})?)"
)
_CARDINAL = (
    f"(?:{_LARGE}|(?:een|{_ONE}|{_UNIT}){_TREMA}{_DECADE}|{_DECADE}|{_TEEN}"
    f"|{_UNIT}{_TREMA}hal(?:f|ve)|{_UNIT}|{_ONE}|miljoen|miljard|dozijn)"
)
_ANY = f"(?:{_CARDINAL}|een)"
_MANY = "(?:tientallen|honderdtallen|honderden|duizendtallen|tienduizenden|honderdduizenden|duizenden|miljoenen|miljarden|dozijnen)"
_PART = "(?:derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|twintigste|honderdste|duizendste)"
_ORDINAL = f"(?:tweede|{_PART}|elfde|twaalfde)"
_POWER = "(?:tien|honderd|duizend|tienduizend|honderdduizend|miljoen)"

_OF = r"(?:de|het|die|deze|dit|dat|hen|hun|haar|zijn|mijn|onze|ons|jullie|uw|jouw)"
_SAYINGS = "adem|hand|klap|lijn|mond|noemer|oogopslag|pot|richting|stem|stuk|zin"

_NO_AMOUNT = "|".join(
    (
        # One that is picked out, or that stands beside the other; and sayings.
        rf"{_ONE}\s+(?:van|uit)\s+{_OF}(?!\s+(?:{_CARDINAL}|{_LARGE})(?![\w-]))|{_ONE}\s+(?:ervan|daarvan|hiervan)",
        rf"(?:de|het)\s+{_ONE}(?=\s+(?!op\b|procent|keer\b|maal\b))|{_ONE}\s+en\s+(?:dezelfde|hetzelfde|al)",
        rf"(?:in|met|op)\s+{_ONE}\s+keer(?!\s+zo)|{_ONE}[\s-]+op[\s-]+{_ONE}|{_ONE}\s+(?:{_SAYINGS})",
        # The unit of a rate, and the step of a rounding or of a column.
        rf"(?:per|naar)\s+{_POWER}|(?:van|op)\s+(?:elke|iedere)\s+{_POWER}",
        rf"(?:afgerond|af)\s+op\s+(?:hele\s+)?{_MANY}|in\s+(?:hele\s+)?{_MANY}\s+euro(?:['’]s)?",
        # Words that only look like a number.
        rf"elftal\w*|in\s+acht|acht\s+(?:slaan|slaat|het|dit|dat|zich)|dubbele?\s+(?:ge)?tel\w*|(?:een|{_ONE})\s+voor\s+(?:een|{_ONE})",
        rf"(?:een|{_ONE})\s+{_PART}\s+(?:keer|maal|partij|persoon|jaar|editie|versie|macht|oorzaak|reden)",
    )
)


@dataclass(frozen=True, kw_only=True)
class NumberForm:
    """One way in which Dutch states an amount in words."""

    pattern: str
    remedy: str
    """What an editor types instead."""


_COUNT = "Vervang het door {{ cijfer(…) }}."
_EMPHASIS = "Telt het niets, schrijf dan 'een' zonder accenten, of 'geen enkele' voor 'niet één'; een aantal wordt {{ cijfer(…) }}."
_SHARE = "Vervang het door {{ cijfer(…) }} met de eenheid erachter, bijvoorbeeld 'procent'."
_TIMES = "Vervang het door {{ verhouding(…) }} keer."

NUMBER_FORMS = (
    NumberForm(
        pattern=rf"{_ANY}[ \t\n-]*(?:op|van|uit)\s+(?:de|het|elke|iedere)\s+{_CARDINAL}|{_CARDINAL}\s+procent(?:punt)?",
        remedy=_SHARE,
    ),
    NumberForm(pattern=rf"{_CARDINAL}\s*(?:keer|maal|voudig\w*)(?:\s+zo)?|(?:een|{_ONE})maal\s+zo|(?:nog\s+)?eens\s+zo", remedy=_TIMES),
    NumberForm(pattern=rf"dubbele?|(?:ver)dubbel\w*|ver{_UNIT}voudig\w*|(?:ge)?halveer\w*|halvering\w*", remedy=_TIMES),
    NumberForm(pattern=rf"(?:drie\s?)?kwart|helft|hal(?:f|ve)|anderhal(?:f|ve)|meerderheid|{_ANY}[\s-]*{_PART}n?", remedy=_SHARE),
    NumberForm(
        pattern=rf"op\s+(?:{_ANY}\s+)?na\s+(?:de|het)\s+\w+ste|{_ORDINAL}\s+(?:plaats|plek|positie)|{_ORDINAL}\s+\w+ste", remedy=_COUNT
    ),
    NumberForm(pattern=rf"{_MANY}|{_CARDINAL}(?:tal(?:len)?|[-\s]?jarigen?)|{_DECADE}ers", remedy=_COUNT),
    NumberForm(pattern=r"nul\s+(?:procent|keer|van\s+de|\w{3,}(?:en|s))", remedy=_COUNT),
    NumberForm(pattern=_ONE, remedy=_EMPHASIS),
    NumberForm(pattern=_CARDINAL, remedy=_COUNT),
)
"""Longer forms first: *drie keer zo* is one comparison, not the number *drie*."""

_BEGINNINGS = "|".join(
    (
        # Everyday words, which begin a form only before some others.
        rf"een(?:\w|\u0308|[\s-]*(?:op|van|uit|voor|{_PART}))|(?:per|naar)\s+{_POWER}|(?:van|op)\s+(?:elke|iedere)",
        r"(?:de|het|in|op|met)\s+[eé]|op\s+(?:\S+\s+)?na|af(?:gerond)?\s+op|in\s+(?:hele|acht|tien|hond|duiz|milj|doz)|nog\s+eens|nul\s",
        # The others by their first letters.
        "e?[eé][eé\u0301]|é|e\u0301|elf|tw[ei]|twaa|drie|der[dt]|dui|doz|dubb|vier|vijf|veert|ver[tdvzan]|zes|zev|acht|neg|tien|tach",
        "hond|milj|meerd|gehal|hal[fv]|helft|kwart|anderh",
    )
)
"""How every form begins: what begins otherwise need not be tried, which is nearly all of a text."""


@cache  # making it takes a tenth of a second, and nobody needs it when no text changed
def _words() -> re.Pattern[str]:
    forms = "|".join(f"(?P<form{number}>{form.pattern})" for number, form in enumerate(NUMBER_FORMS))
    return re.compile(rf"(?<![\w-])(?={_BEGINNINGS})(?:(?P<no_amount>{_NO_AMOUNT})|{forms})(?![\w-]|\u0301)", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class NumberWord:
    """An amount in words: where it begins, as written on one line, and what to type instead."""

    offset: int
    text: str
    remedy: str


def find_number_words(text: str) -> Iterator[NumberWord]:
    """Amounts in words in a text of which everything that no reader sees has been blanked."""
    for match in _words().finditer(text):
        if (name := match.lastgroup) and name != "no_amount":
            written = " ".join(match.group().split())
            yield NumberWord(offset=match.start(), text=written, remedy=NUMBER_FORMS[int(name.removeprefix("form"))].remedy)

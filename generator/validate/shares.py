"""The numbers of an edition → problems with a part that is larger than its whole, when the two stand in different indicators."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.edition import Edition
from generator.model.indicator import Combination
from generator.model.problem import Problem
from generator.validate.numbers import NumberRule, Numbers, place_of

_HUNDRED = 100


def check_shares(edition: Edition, numbers: Numbers) -> Iterator[Problem]:
    """A share whose denominator stands with another indicator is not above one hundred percent; the rules of packages see the others."""
    for indicator in edition.indicators.values():
        if indicator.combination is not Combination.RATIO or indicator.factor != _HUNDRED or indicator.denominator is None:
            continue
        wholes = numbers.get((indicator.denominator, "waarde"), {})
        for key, part in numbers.get((indicator.id, "teller"), {}).items():
            whole = wholes.get(key)
            if whole is not None and part.value > whole.value:
                yield Problem(
                    place=place_of(edition, indicator, part),
                    code="part-above-whole",
                    found=f"De teller ({part.value:g}) is groter dan {indicator.denominator} ({whole.value:g}).",
                    expected="Een deel is niet groter dan het geheel.",
                )


SHARE_RULES: tuple[NumberRule, ...] = (check_shares,)

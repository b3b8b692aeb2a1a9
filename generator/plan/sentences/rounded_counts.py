"""What rounding does to the figures of a small area, in words."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from generator.model.saying import listed, say
from generator.model.sentence import Code, Link, Sentence


def rounded_figure(step: Fraction) -> Sentence:
    """Beside one figure."""
    return say("Het aantal hierachter is klein, en afgerond op {stap}. Het echte cijfer kan veel hoger of lager zijn.", stap=_step(step))


def rounded_areas(step: Fraction) -> Sentence:
    """Below a map, or a row of dots."""
    return say(
        "De aantallen achter deze cijfers zijn afgerond op {stap}. "
        "In een kleine buurt kan het echte cijfer daardoor veel hoger of lager zijn. Is het cijfer nul, dan kan het ook om een paar gaan.",
        stap=_step(step),
    )


def rounded_here(step: Fraction, indicators: Sequence[Link]) -> Sentence:
    """Among what nobody knows of an area."""
    return say(
        "Het aantal achter een cijfer is afgerond op {stap}, en hier klein. "
        "Daardoor kan het echte cijfer veel hoger of lager zijn bij: {namen}.",
        stap=_step(step),
        namen=listed([(one,) for one in indicators]),
    )


def _step(step: Fraction) -> Code:
    return Code(str(step))

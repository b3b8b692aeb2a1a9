"""`indicatoren.csv` of a package → problems with ids, labels, sources and what a way of combining needs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.model.indicator import FIGURE_MARK, MEASUREMENT_COLUMNS, Availability, Combination, Measurement, phrase_fits
from generator.model.package import DataPackage
from generator.model.problem import Problem
from generator.model.suggestion import did_you_mean
from generator.validate.cells import INTEGER
from generator.validate.columns import view_table
from generator.validate.contracts import INDICATORS

_ID = re.compile(r"[a-z]+(?:-[a-z]+)*")
_LONGEST_LABEL = 28
_DECIMALS = range(-6, 5)
_NEEDS = ("weging", "beschikbaarheid", "factor", "weeg_indicator", "bron", "houder")


def check_ids(package: DataPackage) -> Iterator[Problem]:
    """An id is made of Dutch words, for it becomes part of addresses and of figure ids."""
    columns = view_table(package, INDICATORS, ("id",))
    if columns is None:
        return
    for place, cell in columns.find("id", lambda cell: bool(cell) and cell == cell.strip() and not _ID.fullmatch(cell)):
        expected = "Kleine letters en streepjes, zonder cijfers, zoals 'misdrijven-totaal'."
        yield Problem(place=place, code="indicator-id", found=f"'{cell}' kan geen kenmerk van een indicator zijn.", expected=expected)


def check_labels(package: DataPackage) -> Iterator[Problem]:
    """A short label fits in a chart, and the number of decimals can be read."""
    columns = view_table(package, INDICATORS, ("kort", "decimalen"))
    if columns is None:
        return
    for place, cell in columns.find("kort", lambda cell: len(cell) > _LONGEST_LABEL):
        found = f"'{cell}' is {len(cell)} tekens lang."
        yield Problem(place=place, code="label-too-long", found=found, expected=f"Een kort label heeft er hooguit {_LONGEST_LABEL}.")
    for place, cell in columns.find("decimalen", lambda cell: bool(INTEGER.fullmatch(cell)) and int(cell) not in _DECIMALS):
        found = f"{cell} decimalen is niet te lezen."
        expected = f"Kies {_DECIMALS[0]} (hele miljoenen) tot en met {_DECIMALS[-1]}."
        yield Problem(place=place, code="decimals-out-of-range", found=found, expected=expected)


def check_phrases(package: DataPackage) -> Iterator[Problem]:
    """A phrase holds one figure and says its unit, so that a sentence never speaks of percents where there are euros."""
    columns = view_table(package, INDICATORS, ("zin", "eenheid"))
    if columns is None:
        return
    for row, (phrase, unit) in columns.rows("zin", "eenheid"):
        if phrase and not phrase_fits(phrase, unit):
            yield Problem(
                place=columns.place(row, "zin"),
                code="indicator-phrase",
                found=f"'{phrase}' past niet bij de eenheid '{unit}'.",
                expected=f"De zin heeft één keer {FIGURE_MARK} voor het cijfer, en noemt de eenheid.",
                next_step="Bijvoorbeeld: krijgen {} van de 1.000 inwoners bijstand.",
            )


def check_source_names(package: DataPackage) -> Iterator[Problem]:
    """The source of an indicator is a delivery in the descriptor."""
    columns = view_table(package, INDICATORS, ("bron",))
    if columns is None or not package.descriptor:
        return
    known = [source.name for source in package.sources]
    for place, cell in columns.find("bron", lambda cell: bool(cell) and cell not in known):
        found = f"De bron '{cell}' staat niet onder 'sources' in de descriptor."
        yield Problem(place=place, code="unknown-source", found=found, next_step=did_you_mean(cell, known))


def check_needs(package: DataPackage) -> Iterator[Problem]:
    """Each way of combining, and each availability, has the cells it cannot do without."""
    columns = view_table(package, INDICATORS, _NEEDS)
    if columns is None:
        return
    for row, (combination, availability, *others) in columns.rows(*_NEEDS):
        cells = dict(zip(_NEEDS[2:], others, strict=True))
        needed = {
            "factor": combination == Combination.RATIO,
            "weeg_indicator": combination == Combination.WEIGHTED,
            "bron": availability == Availability.OPEN,
            "houder": availability == Availability.NOT_OPEN,
        }
        for name, is_needed in needed.items():
            if is_needed and not cells[name]:
                cause = combination if name in ("factor", "weeg_indicator") else availability
                yield Problem(
                    place=columns.place(row, name),
                    code="indicator-incomplete",
                    found=f"De cel '{name}' is leeg.",
                    expected=f"Bij '{cause}' is zij gevuld.",
                )


def check_measurements(package: DataPackage) -> Iterator[Problem]:
    """A margin by counts needs counts, and one by rounding the step of it."""
    columns = view_table(package, INDICATORS, ("weging", *MEASUREMENT_COLUMNS))
    if columns is None:
        return
    for row, (combination, measurement, step) in columns.rows("weging", *MEASUREMENT_COLUMNS):
        if measurement in {Measurement.PROPORTION, Measurement.EVENTS} and combination != Combination.RATIO:
            yield Problem(
                place=columns.place(row, "meting"),
                code="measurement-without-counts",
                found=f"De meting is '{measurement}', maar de weging is '{combination}'.",
                expected=f"Een '{measurement}' heeft een teller en een noemer: de weging is dan '{Combination.RATIO}'.",
                next_step="Kies een andere meting of een andere weging.",
            )
        if measurement == Measurement.ROUNDED and not step:
            yield Problem(
                place=columns.place(row, "afronding"),
                code="indicator-incomplete",
                found="De cel 'afronding' is leeg.",
                expected=f"Bij '{measurement}' is zij gevuld.",
            )


INDICATOR_RULES: tuple[Callable[[DataPackage], Iterator[Problem]], ...] = (
    check_ids,
    check_labels,
    check_phrases,
    check_source_names,
    check_needs,
    check_measurements,
)

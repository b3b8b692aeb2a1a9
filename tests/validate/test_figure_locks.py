"""Figures are held against their lock and the corrections declared since."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.compute.figures import compute_figures
from generator.load.site import load_site
from generator.model.edition import Edition, SiteSource
from generator.model.figure import Missing, Value
from generator.model.figure_lock import GONE, Correction, FigureLock, FigureState
from generator.model.identifiers import FigureId
from generator.model.problem import Place, Problem
from generator.system.files import SourceTree
from generator.validate.figure_locks import check_correction_texts, check_figure_lock, compare_figures

COUNT = FigureId("2022.bijstand.BU99990101.2020.teller")
NOW = FigureState(value="110", shown="110")
BEFORE = FigureState(value="109", shown="109")
EARLIER = FigureState(value="108", shown="108")


@pytest.fixture(scope="module")
def source(klein: SourceTree) -> SiteSource:
    found, _ = load_site(klein)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def values(source: SiteSource) -> tuple[Value, ...]:
    return tuple(compute_figures(source.editions[-1]).values.values())


def correction(old: FigureState, new: FigureState, reason: str = "Er was er een vergeten.", figure: FigureId = COUNT) -> Correction:
    return Correction(figure=figure, old=old, new=new, reason=reason, date="2026-11-25", place=Place(path="correcties.csv", line=2))


def locked(source: SiteSource, state: FigureState, *corrections: Correction) -> tuple[Edition, FigureLock]:
    lock = FigureLock(path="cijfers.lock", states={COUNT: state}, lines={COUNT: 4})
    return replace(source.editions[-1], figure_lock=lock, corrections=corrections), lock


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.code for problem in problems]


def test_a_figure_as_it_was_locked_is_right(source: SiteSource, values: tuple[Value, ...]) -> None:
    assert compare_figures(*locked(source, NOW), values) == ()


def test_a_figure_otherwise_than_locked_is_named_at_its_line(source: SiteSource, values: tuple[Value, ...]) -> None:
    (problem,) = compare_figures(*locked(source, BEFORE), values)

    assert str(problem.place) == "cijfers.lock:4"
    assert problem.found == f"Het cijfer '{COUNT}' was 109 en is nu 110."
    assert problem.next_step.endswith('build.py lock 2022 --correct "reden"')


def test_corrections_lead_from_what_was_locked_to_what_is_there(source: SiteSource, values: tuple[Value, ...]) -> None:
    chain = (correction(EARLIER, BEFORE), correction(BEFORE, NOW))

    assert compare_figures(*locked(source, EARLIER, *chain), values) == ()
    assert codes(compare_figures(*locked(source, EARLIER, chain[0]), values)) == ["figure-changed"]
    assert list(check_figure_lock(locked(source, EARLIER, *chain)[0], source)) == []


def test_a_figure_that_became_missing_is_a_change(source: SiteSource, values: tuple[Value, ...]) -> None:
    missing = next(value for value in values if isinstance(value, Missing))
    lock = FigureLock(path="cijfers.lock", states={missing.id: NOW})

    (problem,) = compare_figures(source.editions[-1], lock, values)

    assert problem.found == f"Het cijfer '{missing.id}' was 110 en is nu zonder getal (status {missing.status})."


def test_a_correction_must_begin_where_the_figure_was(source: SiteSource) -> None:
    unknown = correction(BEFORE, NOW, figure=FigureId("2022.bijstand.BU99990101.1999"))
    for wrong in (correction(EARLIER, NOW), correction(GONE, NOW), unknown):
        edition, _ = locked(source, BEFORE, wrong)

        assert codes(tuple(check_figure_lock(edition, source))) == ["correction-unfounded"]


def test_a_number_typed_in_a_reason_is_refused_and_a_year_is_not(source: SiteSource) -> None:
    typed, _ = locked(source, BEFORE, correction(BEFORE, NOW, "Het waren er 110."))
    year, _ = locked(source, BEFORE, correction(BEFORE, NOW, "De telling van 2020 was niet af."))

    assert codes(tuple(check_correction_texts(typed, source))) == ["typed-number"]
    assert list(check_correction_texts(year, source)) == []


def test_only_a_published_edition_must_have_its_figures_locked(source: SiteSource) -> None:
    without = replace(source.editions[-1], figure_lock=None)
    draft = replace(without, config=replace(without.config, status="concept"))

    assert codes(tuple(check_figure_lock(without, source))) == ["figures-not-locked"]
    assert list(check_figure_lock(draft, source)) == []


def test_figures_that_are_no_cell_follow_from_those_that_are(source: SiteSource, values: tuple[Value, ...]) -> None:
    area, city = FigureId("2022.bijstand.BU99990101.2020"), FigureId("2022.bijstand.GM9999.2020")
    lock = FigureLock(path="cijfers.lock", states={area: BEFORE, COUNT: BEFORE, city: BEFORE})

    problems = compare_figures(source.editions[-1], lock, values)
    without_cell = compare_figures(source.editions[-1], replace(lock, states={area: BEFORE, city: BEFORE}), values)

    assert {problem.found.split("'")[1]: problem.follows for problem in problems} == {area: True, COUNT: False, city: True}
    assert [problem.follows for problem in without_cell] == [False, False]

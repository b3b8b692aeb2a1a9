"""The bars of a gap are as long as its figures are large."""

from dataclasses import replace

from generator.model.figure import Value
from generator.model.gap_blocks import GapSummary
from generator.render.gaps import bar_lengths
from tests.render.sample_figures import FOCUS, GAP, REST, figure, missing


def gap(focus: Value, rest: Value) -> GapSummary:
    return replace(GAP, focus=focus, rest=rest)


def test_the_longest_bar_is_full_and_the_other_in_proportion() -> None:
    assert bar_lengths(gap(FOCUS, REST)) == (100, 23)
    assert bar_lengths(gap(REST, FOCUS)) == (23, 100)


def test_there_are_no_bars_without_both_figures() -> None:
    assert bar_lengths(gap(FOCUS, missing("x"))) is None
    assert bar_lengths(gap(missing("x"), REST)) is None


def test_there_are_no_bars_below_zero_or_for_nothing() -> None:
    assert bar_lengths(gap(figure("a", "a", "-3"), REST)) is None
    assert bar_lengths(gap(figure("a", "a", "0"), figure("b", "a", "0"))) is None


def test_zero_beside_a_figure_is_an_empty_bar() -> None:
    assert bar_lengths(gap(figure("a", "a", "0"), REST)) == (0, 100)

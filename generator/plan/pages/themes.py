"""A theme in, its page out: the gaps, charts of its leading indicators, kinds beside one another, and what is still not open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model.blocks import ChartBlock, LinkLine, Prose, Section
from generator.model.edition import Theme
from generator.model.gap_blocks import GapSummary
from generator.model.indicator import Indicator
from generator.model.language import text
from generator.model.page import ThemePage
from generator.model.region import Level
from generator.model.saying import say
from generator.model.sentence import Link, Sentence
from generator.plan.chart_blocks.gaps import plan_gap_chart
from generator.plan.chart_blocks.maps import plan_choropleth
from generator.plan.chart_blocks.multiples import plan_theme_multiples
from generator.plan.chart_blocks.strips import plan_open_strip
from generator.plan.chart_blocks.then_now import plan_then_now
from generator.plan.chart_blocks.trends import plan_gap_trend
from generator.plan.choosing_charts import choose_leading
from generator.plan.gap_summaries import explain_no_gap, plan_gap_summaries
from generator.plan.heads import list_link, plan_description, plan_head
from generator.plan.initiatives import plan_initiatives_on
from generator.plan.links import indicator_download, theme_path
from generator.plan.narrative import plan_key_prose, unwritten_prose
from generator.plan.promises import plan_promises
from generator.plan.proof import proof_link
from generator.plan.report import Report
from generator.plan.sentences.editions import theme_gap_missing
from generator.plan.sentences.indicators import city_finding
from generator.plan.sentences.wording import joined, named, worded
from generator.plan.sources import plan_sources


def plan_themes(report: Report) -> tuple[ThemePage, ...]:
    """The pages of all themes, in the order of the site."""
    return tuple(_plan(report, theme) for theme in report.site.themes)


def _plan(report: Report, theme: Theme) -> ThemePage:
    indicators = report.of_theme(theme.id)
    narrative = report.edition.narratives.get(f"themas/{theme.id}")
    gaps, more_gaps = _gaps(report, theme, indicators)
    sections = _sections(report, theme, indicators)
    described = plan_description(narrative, worded(theme.question), _finding(gaps, sections))
    head = plan_head(report, theme_path(report.id, theme.id), theme.name, described, (list_link(report, "themas"),))
    prose = plan_key_prose(report, f"themas/{theme.id}") or unwritten_prose()
    return ThemePage(
        head=head,
        question=theme.question,
        prose=prose,
        gaps=gaps,
        sections=tuple(_without_repeats(section, prose) for section in sections),
        initiatives=plan_initiatives_on(report, theme),
        promises=plan_promises(report, indicators),
        proof=proof_link(report, theme),
        sources=plan_sources(report, (one for one in indicators if report.newest_of(one))),
        downloads=tuple(_downloads(report, indicators)),
        more_gaps=more_gaps,
        without_gap=_without_gap(report, theme, indicators),
    )


def _gaps(report: Report, theme: Theme, indicators: Sequence[Indicator]) -> tuple[tuple[GapSummary, ...], tuple[GapSummary, ...]]:
    """Those of the indicators that lead the theme, and the others; when none of those has a gap, the first one that is there leads."""
    leading = choose_leading(report, theme.id)
    first = plan_gap_summaries(report, leading)
    others = plan_gap_summaries(report, [one for one in indicators if one not in leading])
    return (first, others) if first else (others[:1], others[1:])


def _downloads(report: Report, indicators: Sequence[Indicator]) -> Iterator[LinkLine]:
    for indicator in indicators:
        if report.newest_of(indicator):
            yield LinkLine(link=Link(text("{naam} (CSV)", naam=indicator.short), indicator_download(report.id, indicator.id)))
    yield LinkLine(link=list_link(report, "herkomst"))


def _finding(gaps: Sequence[GapSummary], sections: Sequence[Section]) -> Sentence:
    """The first gap of the theme; without a gap the figure of the city that leads it, or nothing."""
    if gaps:
        return gaps[0].dated
    return next((lead for section in sections for lead in section.lead), ())


def _sections(report: Report, theme: Theme, indicators: tuple[Indicator, ...]) -> tuple[Section, ...]:
    leading = choose_leading(report, theme.id)
    then_now = plan_then_now(report, theme.name, indicators)
    sections = [Section(id="toen-en-nu", heading=say("Toen en nu"), charts=(then_now,))] if then_now is not None else []
    sections += [_leading_section(report, indicator) for indicator in leading]
    others = [indicator for indicator in indicators if indicator not in leading]
    multiples = plan_theme_multiples(report, theme, others)
    if multiples is not None:
        sections.append(Section(id="soorten", heading=say("Soort voor soort"), charts=(multiples,)))
    return tuple(sections)


def _without_gap(report: Report, theme: Theme, indicators: Sequence[Indicator]) -> tuple[Sentence, ...]:
    """One sentence a reason; what leads the theme says its own beside its charts."""
    leading = choose_leading(report, theme.id)
    reasons: dict[Sentence, list[Indicator]] = {}
    for indicator in indicators:
        if indicator not in leading:
            reasons.setdefault(explain_no_gap(report, indicator), []).append(indicator)
    return tuple(theme_gap_missing(found, reason) for reason, found in reasons.items() if reason)


def _without_repeats(section: Section, prose: Prose) -> Section:
    """Leave out a chart when the narrative above shows the same kind of chart of the same indicator."""
    told = {(type(block.spec), block.download) for block in prose.parts if isinstance(block, ChartBlock)}
    return replace(section, charts=tuple(chart for chart in section.charts if (type(chart.spec), chart.download) not in told))


def _leading_section(report: Report, indicator: Indicator) -> Section:
    period = report.newest_of(indicator)
    city = report.get(indicator.id, report.city.code, period) if period else None
    lead = city_finding(indicator, report.site.city, city, period) if period and city is not None else ()
    return Section(
        id=indicator.id,
        heading=named(indicator),
        lead=tuple(sentence for sentence in (joined((lead, explain_no_gap(report, indicator))),) if sentence),
        charts=_leading_charts(report, indicator, period),
    )


def _leading_charts(report: Report, indicator: Indicator, period: str | None) -> tuple[ChartBlock, ...]:
    if period is None:
        return ()
    if report.level_of(indicator) is Level.DISTRICT or not report.focus:
        charts: list[ChartBlock | None] = [plan_open_strip(report, indicator, period)]
    else:
        charts = [plan_gap_trend(report, indicator) or plan_gap_chart(report, indicator)]
    charts.append(plan_choropleth(report, indicator, period))
    return tuple(chart for chart in charts if chart is not None)

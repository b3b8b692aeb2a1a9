"""What nobody knows of a buurt: an area in, one sentence for each reason why a figure is not there out."""

from __future__ import annotations

from generator.model.figure import Missing
from generator.model.indicator import Indicator
from generator.model.notice import retold
from generator.model.region import Level, Region
from generator.model.sentence import Link, Sentence
from generator.model.status import Status
from generator.plan.links import indicator_path, region_link
from generator.plan.report import Report
from generator.plan.rounded_counts import plan_here
from generator.plan.sentences.neighbourhoods import unknown_missing, unknown_per_district, unknown_promised
from generator.plan.sentences.wording import lowered


def plan_unknown(report: Report, region: Region) -> tuple[Sentence, ...]:
    """Missing figures by reason, then what is only known per wijk, then what nobody publishes."""
    reasons: dict[tuple[str, bool], list[Link]] = {}
    per_district: list[Indicator] = []
    for indicator in report.open_indicators:
        period = report.newest(indicator.id, region.code)
        value = report.get(indicator.id, region.code, period) if period else None
        if isinstance(value, Missing):
            reasons.setdefault((retold(value.reason), value.status is Status.TOO_SMALL), []).append(_link(report, indicator))
        elif period is None and report.level_of(indicator) is Level.DISTRICT:
            per_district.append(indicator)
    sentences = [unknown_missing(found, reason, few_people=few_people) for (reason, few_people), found in reasons.items()]
    sentences.extend(plan_here(report, region))
    if per_district:
        sentences.append(unknown_per_district(per_district, region_link(report.id, report.district_of(region))))
    if promised := [_link(report, one) for one in report.promised]:
        sentences.append(unknown_promised(promised, region.name))
    return tuple(sentences)


def has_too_few_people(report: Report, region: Region) -> bool:
    """Say whether the newest figure of something is left out because too few people live there."""
    newest = ((one, report.newest(one.id, region.code)) for one in report.open_indicators)
    values = (report.get(one.id, region.code, period) for one, period in newest if period)
    return any(isinstance(value, Missing) and value.status is Status.TOO_SMALL for value in values)


def _link(report: Report, indicator: Indicator) -> Link:
    return Link(lowered(indicator.name), indicator_path(report.id, indicator.id))

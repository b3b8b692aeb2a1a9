"""An edition in, the page an auditor starts from out: packages, checks, promises, changes, shortcomings, facts, how to verify."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.auditor_pages import AccountabilityPage
from generator.model.blocks import PackageLine, PromiseLine
from generator.model.check import Check
from generator.model.citation import citation
from generator.model.edition import SiteSource
from generator.model.language import spoken
from generator.model.licence import licence_words
from generator.model.narrative import Narrative
from generator.model.package import DataPackage
from generator.model.page_names import HELP_KEY
from generator.model.problem import Problem
from generator.model.proof import ReportingStatus
from generator.model.sentence import Link, Sentence
from generator.plan.checks import plan_checks
from generator.plan.corrections import plan_corrections
from generator.plan.edition_changes import plan_changed_values, plan_declared_changes, plan_new
from generator.plan.facts import fact_sentences
from generator.plan.heads import edition_title, list_title, methods_link, plan_head
from generator.plan.links import ABOUT, ACCESSIBILITY, HELP, PRIVACY, checker_download, differences_path, edition_path, text_path
from generator.plan.promises import plan_coverage, plan_holders, plan_promises
from generator.plan.proof import plan_proof
from generator.plan.report import Report
from generator.plan.sentences import accountability as words
from generator.plan.sentences import differences as differences_words
from generator.plan.sentences.wording import worded
from generator.plan.shortcomings import plan_shortcomings
from generator.plan.sources import plan_source_note

GITHUB = "https://github.com/"
"""Where the workflow that publishes the site vouches for its list of checksums."""
_SITE_TEXTS = {"over": ABOUT, "toegankelijkheid": ACCESSIBILITY, "privacy": PRIVACY, HELP_KEY: HELP}


def plan_accountability(
    source: SiteSource, report: Report, previous: Report | None, problems: Sequence[Problem], checks: Sequence[Check]
) -> AccountabilityPage:
    """The accountability page; `problems` are the warnings that stay on record, `checks` the catalogue."""
    methods = methods_link(report)
    description = words.description(report.site, report.id)
    return AccountabilityPage(
        head=plan_head(report, edition_path(report.id, "verantwoording"), list_title("verantwoording"), description),
        lead=words.lead(methods),
        packages=tuple(_package_line(package, source) for _, package in sorted(report.edition.packages.items())),
        checks=plan_checks(report, problems, checks),
        status=ReportingStatus(overview=plan_coverage(report), holders=plan_holders(report), lines=_promises(report)),
        proof=plan_proof(report),
        changes=(
            *_all_differences(report),
            *plan_declared_changes(report),
            *(plan_new(report, previous) if previous else ()),
            *plan_changed_values(report, previous),
        ),
        corrections=plan_corrections(report),
        shortcomings=plan_shortcomings(report),
        facts=_facts(source, report),
        verify=_verify(report),
        methods=methods,
        citation=citation(report.edition, report.site),
    )


def _all_differences(report: Report) -> tuple[Sentence, ...]:
    """Where every difference stands; nothing for the first edition."""
    return (words.all_differences(Link(spoken(differences_words.TITLE), differences_path(report.id))),) if report.difference else ()


def _verify(report: Report) -> tuple[str, ...]:
    """Commands to copy, from the root of a downloaded site; the last two from a checkout of the source code."""
    owner_and_name = report.site.source_code.removeprefix(GITHUB).rstrip("/")
    attested = (f"gh attestation verify SHA256SUMS --repo {owner_and_name}",) if report.site.source_code.startswith(GITHUB) else ()
    return (
        "sha256sum -c SHA256SUMS",
        *attested,
        '(cd data && for map in */*/; do (cd "$map" && sha256sum -c SHA256SUMS); done)',
        f"python3 {checker_download(report.id)} . --streng",
        "make site",
        f".venv/bin/python build.py verify {report.site.base_address}",
    )


def _package_line(package: DataPackage, site: SiteSource) -> PackageLine:
    remarks = [words.remark_sentence(source) for source in package.sources if source.remarks]
    return PackageLine(
        name=package.name,
        version=package.version,
        title=package.title,
        license=licence_words(package.license),
        newest=max((source.date for source in package.sources if source.date[:1].isdigit()), default=""),
        since=words.since(next(one.config for one in site.editions if one.config.pins.get(package.name) == package.version)),
        folder=package.folder,
        sources=tuple(plan_source_note(package, source) for source in package.sources),
        remarks=(worded(package.description), *remarks) if package.description else tuple(remarks),
    )


def _promises(report: Report) -> tuple[PromiseLine, ...]:
    indicators = [indicator for theme in report.theme_names for indicator in report.of_theme(theme)]
    return plan_promises(report, indicators)


def _facts(source: SiteSource, report: Report) -> tuple[Sentence, ...]:
    """Facts of the narratives of the edition and of the site, then what interventions cost."""
    pages = [(narrative, _page_of(report, narrative)) for _, narrative in sorted(report.edition.narratives.items())]
    pages.extend(
        (narrative, Link(narrative.title, _SITE_TEXTS[key])) for key, narrative in sorted(source.general.items()) if key in _SITE_TEXTS
    )
    areas = report.edition.regions.by_code
    budgets = (words.budget_sentence(_page_of(report, one.narrative), one) for one in report.edition.interventions if one.budget.text)
    sentences = (words.fact_sentence(page, sentence) for narrative, page in pages for sentence in fact_sentences(narrative, areas))
    return tuple(dict.fromkeys((*sentences, *budgets)))


def _page_of(report: Report, narrative: Narrative) -> Link:
    title = edition_title(report.edition) if narrative.key == "voorpagina" else narrative.title
    return Link(title, text_path(report.id, narrative.key))

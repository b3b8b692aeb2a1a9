"""Content and packages → every file of the site: load → validate → compute → plan → draw → render → publish."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from generator.commands.edition_differences import write_differences
from generator.commands.figures import NO_FIGURES, SiteFigures, compute_site, write_corrections
from generator.commands.order import BuildOrder
from generator.commands.problems import ProblemFormat, format_problems
from generator.commands.secrecy import judge_published
from generator.draw.charts import draw_charts
from generator.load.site import load_site
from generator.model.edition import Edition, SiteConfig, SiteSource
from generator.model.output import OutputFile
from generator.model.page import Page
from generator.model.problem import Problem, has_errors
from generator.plan.charts import charts_of
from generator.plan.site import plan_site
from generator.publish.api import publish_api
from generator.publish.auditor_bundle import publish_auditor_bundle
from generator.publish.catalogue import publish_catalogue
from generator.publish.checker import publish_checker
from generator.publish.checksums import publish_checksums
from generator.publish.corrections import publish_corrections
from generator.publish.differences import publish_differences
from generator.publish.downloads import publish_downloads
from generator.publish.latest import publish_latest
from generator.publish.manifest import BuildRecord, publish_manifest
from generator.publish.package_csvw import publish_csvw
from generator.publish.packages import publish_packages
from generator.publish.provenance import publish_provenance
from generator.publish.web import publish_web
from generator.render.chrome import Chrome
from generator.render.site import render_site
from generator.system.digest import sha256
from generator.system.files import SourceTree
from generator.system.inputs import list_tools, read_public_inputs
from generator.system.progress import Progress
from generator.system.runner import Runner
from generator.validate.catalogue import CHECKS
from generator.validate.figure_locks import check_figures
from generator.validate.site import pinned_packages, validate_site


@dataclass(frozen=True, kw_only=True)
class CheckedSources:
    """What was read, what was computed from it, and what is wrong with it."""

    source: SiteSource | None
    """None when there are errors: then there is nothing to build from."""
    problems: tuple[Problem, ...]
    """All of them, sorted by place; only warnings when there is a source."""
    figures: SiteFigures = NO_FIGURES
    """What follows from the sources; nothing when they have errors."""


def check_sources(project: Path, progress: Progress) -> CheckedSources:
    """Load and validate, and name every problem of both in one go; then compute, and hold the figures against those that were locked."""
    files = SourceTree(project)
    progress.enter("Teksten en gegevens lezen")
    source, problems = load_site(files)
    if source is not None:
        progress.enter("Controleren")
        problems = tuple(sorted({*problems, *validate_site(source), *judge_published(files, source)}))
    if source is None or has_errors(problems):
        return CheckedSources(source=None, problems=problems)
    progress.enter("Rekenen")
    figures = compute_site(source, files)
    changed = [problem for edition in source.editions for problem in check_figures(edition, figures.of(edition.config.id))]
    return CheckedSources(source=None if changed else source, problems=tuple(sorted((*problems, *changed))), figures=figures)


def make_files(
    source: SiteSource, figures: SiteFigures, warnings: tuple[Problem, ...], order: BuildOrder, progress: Progress
) -> Iterator[OutputFile]:
    """Plan, draw, render and publish what was computed; the manifest and the checksums of everything come last."""
    progress.enter("Pagina's bedenken")
    pages = plan_site(source, figures.books, warnings, CHECKS, figures.differences)
    outputs: dict[str, str] = {}
    for file in _render(source, pages, order, progress):
        outputs[file.path] = sha256(file.content)
        yield file
    progress.enter("Gegevens klaarzetten")
    inputs = read_public_inputs(
        SourceTree(order.project), SourceTree(order.program), {package.folder for package in pinned_packages(source)}
    )
    bundle = publish_auditor_bundle(inputs, _reports(warnings, figures), source)
    for file in chain(_publish(source, pages, figures, order), [bundle]):
        outputs[file.path] = sha256(file.content)
        yield file
    progress.enter("Controlegetallen")
    for file in publish_manifest(outputs, _build_record(source, inputs, order)):
        outputs[file.path] = sha256(file.content)
        yield file
    yield from publish_checksums(outputs)


def _render(source: SiteSource, pages: tuple[Page, ...], order: BuildOrder, progress: Progress) -> Iterator[OutputFile]:
    """Draw all charts and place them in the pages."""
    progress.enter("Grafieken tekenen")
    places = [(page.head.path, block) for page in pages for block in charts_of(page)]
    drawn = draw_charts([block for _, block in places], Runner(order.workers, order.cache / "charts"))
    charts = {(path, block.text.id): chart for (path, block), chart in zip(places, drawn, strict=True)}
    chrome = Chrome(site=source.config, editions=tuple(edition.config for edition in source.editions))
    progress.enter("Pagina's maken")
    yield from render_site(pages, charts, chrome, SourceTree(order.program / "site_templates"))


def _publish(source: SiteSource, pages: tuple[Page, ...], figures: SiteFigures, order: BuildOrder) -> Iterator[OutputFile]:
    """Everything that is no page: provenance, API and downloads of each edition, packages, and files for hosts and crawlers."""
    for edition in source.editions:
        yield from _publish_edition(figures, edition, source.config)
    yield from publish_packages(source.editions, SourceTree(order.project))
    if source.published:
        yield from publish_latest(pages, source.newest.config.id, source.config)
    yield from publish_web(pages, source)
    yield from publish_catalogue(source)
    yield from publish_checker(source.editions, SourceTree(order.program))


def _publish_edition(figures: SiteFigures, edition: Edition, site: SiteConfig) -> Iterator[OutputFile]:
    book, difference = figures.books[edition.config.id], figures.differences.get(edition.config.id)
    yield from publish_provenance(book, edition, difference)
    yield from publish_api(book, edition, site)
    yield from publish_downloads(book, edition, site)
    yield from publish_csvw(edition)
    yield from publish_differences(write_differences(difference), edition, site)
    yield from publish_corrections(write_corrections(edition.corrections), edition, site)


def _reports(warnings: tuple[Problem, ...], figures: SiteFigures) -> dict[str, bytes]:
    """What an auditor finds beside the inputs: what the checks said, and what differs between the packages of two editions."""
    reports = {"controles.json": format_problems(warnings, ProblemFormat.JSON).encode()}
    for edition, difference in figures.differences.items():
        for written in write_differences(difference):
            reports[f"verschillen/{edition}/{written.step.name}.json"] = written.json.encode()
    return reports


def _build_record(source: SiteSource, inputs: Mapping[str, bytes], order: BuildOrder) -> BuildRecord:
    """What the manifest says went in; nothing of the machine, for two machines must give the same bytes."""
    digests = {path: sha256(content) for path, content in inputs.items()}
    return BuildRecord(inputs=digests, tools=list_tools(SourceTree(order.program)), editions=source.editions)

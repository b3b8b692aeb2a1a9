"""Content and packages → every file of the site: load → validate → compute → plan → draw → render → publish."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from generator.commands.chart_files import make_chart_files, without_pictures
from generator.commands.edition_differences import write_differences
from generator.commands.figures import NO_FIGURES, SiteFigures, compute_site
from generator.commands.order import BuildOrder
from generator.commands.parts import FoundParts, find_parts, read_note
from generator.commands.preview import Prepared
from generator.commands.problems import ProblemFormat, format_problems
from generator.commands.secrecy import judge_published
from generator.commands.spoken_sites import SpokenSite, draw_languages, plan_languages
from generator.load.site import load_site
from generator.model.chart_page import chart_paths
from generator.model.edition import SiteSource
from generator.model.language import said_in
from generator.model.output import OutputFile
from generator.model.page import Page
from generator.model.problem import Problem, has_errors
from generator.plan.site import SitePlan
from generator.publish.auditor_bundle import publish_auditor_bundle
from generator.publish.catalogue import publish_catalogue
from generator.publish.checker import publish_checker
from generator.publish.checksums import publish_checksums
from generator.publish.initiatives import publish_interventions
from generator.publish.latest import publish_latest
from generator.publish.manifest import BuildRecord, publish_manifest
from generator.publish.packages import publish_packages
from generator.publish.search.index import publish_search
from generator.publish.spoken_provenance import publish_spoken_provenance
from generator.publish.web import publish_web
from generator.render.links import LinkRegister, prove_links
from generator.render.site import Binding, render_pages, render_static
from generator.system.commit import COMMIT, commit_file
from generator.system.crew import Job, run_jobs
from generator.system.digest import policy_hash, sha256
from generator.system.files import SourceTree
from generator.system.inputs import list_tools, read_public_inputs
from generator.system.keeper import ANEW, Keeper
from generator.system.kept_files import Part
from generator.system.progress import Progress
from generator.system.standing import StandingFile
from generator.validate.figure_locks import check_figures
from generator.validate.site import pinned_packages, validate_site

JobResult = tuple[str, LinkRegister] | None
"""The links of pages, with the language of these: they are proved when those of all pages are known."""

SHARES = 2
"""Of the pages, for each process: it begins on the next one when another is still at work."""


@dataclass(frozen=True, kw_only=True)
class CheckedSources:
    """What was read, what was computed from it, and what is wrong with it."""

    source: SiteSource | None
    """None when there are errors: then there is nothing to build from."""
    problems: tuple[Problem, ...]
    """All of them, sorted by place; only warnings when there is a source."""
    figures: SiteFigures = NO_FIGURES
    """What follows from the sources; nothing when they have errors."""


def check_sources(project: Path, progress: Progress, keeper: Keeper = ANEW) -> CheckedSources:
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
    figures = compute_site(source, files, keeper)
    progress.note(f"{len(figures.books) - figures.kept} edities berekend, {figures.kept} hergebruikt")
    changed = [problem for edition in source.editions for problem in check_figures(edition, figures.of(edition.config.id))]
    return CheckedSources(source=None if changed else source, problems=tuple(sorted((*problems, *changed))), figures=figures)


def make_files(
    source: SiteSource, figures: SiteFigures, warnings: tuple[Problem, ...], order: BuildOrder, progress: Progress
) -> Iterator[OutputFile]:
    """Plan, draw, render and publish what was computed; the manifest and the checksums of everything come last."""
    prepared, pictures = prepare_pages(source, figures, warnings, order, progress)
    order.remember(prepared)
    progress.enter("Pagina's en gegevens maken")
    outputs: dict[str, str] = {}
    parts = find_parts(source, figures, prepared.sites, order)
    progress.note(f"{parts.told}; {sum(len(site.plan.pages) for site, _ in prepared.sites)} andere pagina's gemaakt")
    for file in chain(pictures, *(kept.files for kept in parts.kept), _make_parts(prepared, parts, order)):
        outputs[file.path] = file.digest if isinstance(file, StandingFile) else sha256(file.content)
        yield file
    progress.enter("Broncode klaarzetten")
    pinned = {package.folder for package in pinned_packages(source)}
    inputs = read_public_inputs(SourceTree(order.project), SourceTree(order.program), pinned) | {COMMIT: commit_file(order.made_from)}
    bundle = publish_auditor_bundle(inputs, _reports(warnings, figures), source)
    outputs[bundle.path] = sha256(bundle.content)
    yield bundle
    progress.enter("Controlegetallen")
    for file in publish_manifest(outputs, _build_record(source, inputs, order)):
        outputs[file.path] = sha256(file.content)
        yield file
    yield from publish_checksums(outputs)


def prepare_pages(
    source: SiteSource, figures: SiteFigures, warnings: tuple[Problem, ...], order: BuildOrder, progress: Progress
) -> tuple[Prepared, tuple[OutputFile, ...]]:
    """Plan all pages and draw their charts, so that any page can be rendered; with the pictures of pages that people share."""
    source = source if order.pictures else without_pictures(source)
    sites = plan_languages(source, figures, warnings, progress)
    progress.enter("Grafieken tekenen")
    drawn = draw_languages(sites, order)
    bindings, files = tuple(one.binding for one in drawn), tuple(file for one in drawn for file in one.files)
    charts = tuple(one.charts for one in drawn)
    return Prepared(source=source, figures=figures, sites=tuple(zip(sites, bindings, strict=True)), charts=charts), files


def _make_parts(prepared: Prepared, parts: FoundParts, order: BuildOrder) -> Iterator[OutputFile]:
    """Make parts and render the pages, in shares that leave no process idle for long; then prove the links between all pages."""
    jobs: list[Job[OutputFile, JobResult]] = [partial(_make_part, part, order) for part in parts.missing]
    shares = 1 if order.workers == 1 else SHARES * order.workers
    source, (dutch, main) = prepared.source, prepared.sites[0]
    for site, binding in prepared.sites:
        jobs.extend(partial(_render_share, site, site.plan.pages[number::shares], binding) for number in range(shares))
        jobs.append(partial(_publish_spoken, source, site))
    jobs.extend(partial(make_chart_files, charts) for charts in prepared.charts)
    jobs.append(partial(_publish_rest, source, dutch.plan, order, policy_hash(main.styles.encode())))
    found = yield from run_jobs(jobs, order.workers)
    known = [*(read_note(kept.note) for kept in parts.kept if kept.note), *(one for one in found if one)]
    for site, _ in prepared.sites:
        prove_links(register for language, register in known if language == site.language.code)
    yield from render_static(main)


def _make_part(part: Part, order: BuildOrder) -> Generator[OutputFile, None, JobResult]:
    note = yield from order.kept_files.make(part)
    return read_note(note) if note else None


def _render_share(site: SpokenSite, pages: Sequence[Page], binding: Binding) -> Generator[OutputFile, None, JobResult]:
    register = yield from render_pages(pages, binding)
    return site.language.code, register


def _publish_spoken(source: SiteSource, site: SpokenSite) -> Generator[OutputFile, None, JobResult]:
    """What each language has of its own beside its pages: lasting addresses, the index to search in, and records of its figures."""
    published = [edition.config.id for edition in source.published]
    charts = chart_paths(site.plan.pages)
    if published:
        yield from said_in(site.language, publish_latest(site.plan.heads, published, site.source.config, charts))
    yield from said_in(site.language, publish_search(site.plan.pages, site.source))
    if not site.language.is_source:
        editions = [edition.config.id for edition in source.editions]
        yield from publish_spoken_provenance(site.plan.values, editions, site.language)
    return None


def _publish_rest(source: SiteSource, plan: SitePlan, order: BuildOrder, styles: str) -> Generator[OutputFile, None, JobResult]:
    """Everything that is no page and of no single edition: packages, and files for hosts and crawlers."""
    yield from publish_packages(source.editions, SourceTree(order.project))
    yield from publish_web(plan.pages, source, styles, [origin.head for origin in plan.origins])
    yield from publish_catalogue(source)
    for edition in source.editions:
        yield from publish_interventions(edition, source.config)
    yield from publish_checker(source.editions, SourceTree(order.program))
    return None


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
    return BuildRecord(inputs=digests, tools=list_tools(SourceTree(order.program)), editions=source.editions, commit=order.made_from)

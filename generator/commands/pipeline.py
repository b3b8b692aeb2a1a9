"""Content and packages → every file of the site: load → validate → compute → plan → draw → render → publish."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from generator.commands.edition_differences import write_differences
from generator.commands.figures import NO_FIGURES, SiteFigures, compute_site, without_texts, write_corrections
from generator.commands.order import BuildOrder
from generator.commands.problems import ProblemFormat, format_problems
from generator.commands.secrecy import judge_published
from generator.draw.cards.letters import PATH as LETTERS
from generator.draw.cards.pictures import draw_cards
from generator.draw.charts import draw_charts
from generator.load.site import load_site
from generator.model.edition import Edition, SiteConfig, SiteSource
from generator.model.output import OutputFile
from generator.model.page import Page
from generator.model.problem import Problem, has_errors
from generator.plan.cards import plan_cards
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
from generator.publish.initiatives import publish_interventions
from generator.publish.latest import publish_latest
from generator.publish.listing import list_figures
from generator.publish.manifest import BuildRecord, publish_manifest
from generator.publish.package_csvw import publish_csvw
from generator.publish.packages import publish_packages
from generator.publish.provenance import publish_provenance
from generator.publish.search.index import publish_search
from generator.publish.web import publish_web
from generator.render.chrome import Chrome
from generator.render.links import LinkRegister, prove_links
from generator.render.site import Binding, bind_pages, render_pages, render_static
from generator.system.commit import COMMIT, commit_file
from generator.system.crew import Job, run_jobs
from generator.system.digest import policy_hash, sha256
from generator.system.files import SourceTree
from generator.system.inputs import list_tools, read_public_inputs
from generator.system.keeper import ANEW, Keeper
from generator.system.kept_files import Part
from generator.system.progress import Progress
from generator.system.runner import Runner
from generator.validate.catalogue import CHECKS
from generator.validate.figure_locks import check_figures
from generator.validate.site import pinned_packages, validate_site

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
    progress.enter("Pagina's bedenken")
    pages = plan_site(source, figures.books, warnings, CHECKS, figures.differences)
    binding, pictures = _draw(source, pages, order, progress)
    progress.enter("Pagina's en gegevens maken")
    outputs: dict[str, str] = {}
    kept, missing = order.kept_files.find(tuple(_publish_parts(source, figures, order.keeper)))
    progress.note(f"gegevens van {len(missing)} edities gemaakt, van {len(kept)} hergebruikt; {len(pages)} pagina's gemaakt")
    for file in chain(pictures, *map(order.kept_files.read, kept), _make_parts(source, pages, binding, missing, order)):
        outputs[file.path] = sha256(file.content)
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


def _draw(source: SiteSource, pages: tuple[Page, ...], order: BuildOrder, progress: Progress) -> tuple[Binding, tuple[OutputFile, ...]]:
    """Draw all charts, lay them ready for the pages they belong in, and draw the pictures of pages that people share."""
    progress.enter("Grafieken tekenen")
    places = [(page.head.path, block) for page in pages for block in charts_of(page)]
    drawn = draw_charts([block for _, block in places], order.runner, order.kit)
    charts = {(path, block.text.id): chart for (path, block), chart in zip(places, drawn, strict=True)}
    chrome = Chrome(site=source.config, editions=tuple(edition.config for edition in source.editions))
    templates = SourceTree(order.program / "site_templates")
    cards = plan_cards(pages, source) if order.pictures else ()
    pictures = (
        draw_cards(cards, charts, templates.read(LETTERS), Runner(workers=order.workers, cache=order.cache / "pictures")) if cards else ()
    )
    return bind_pages(pages, charts, chrome, templates, frozenset(card.page for card in cards)), pictures


def _publish_parts(source: SiteSource, figures: SiteFigures, keeper: Keeper) -> Iterator[Part]:
    """The data of each edition. Its figures follow from the edition without its texts, so the key need not say them."""
    for edition in source.editions:
        bare, difference = without_texts(edition), figures.differences.get(edition.config.id)
        make = partial(_publish_edition, figures, bare, source.config)
        yield Part(key=keeper.key("publish", (bare, difference, source.config)), make=make)


def _make_parts(
    source: SiteSource, pages: tuple[Page, ...], binding: Binding, parts: Sequence[Part], order: BuildOrder
) -> Iterator[OutputFile]:
    """Make parts and render the pages, in shares that leave no process idle for long; then prove the links between all pages."""
    jobs: list[Job[OutputFile, LinkRegister | None]] = [partial(order.kept_files.make, part) for part in parts]
    shares = 1 if order.workers == 1 else SHARES * order.workers
    jobs.extend(partial(render_pages, pages[number::shares], binding) for number in range(shares))
    jobs.append(partial(_publish_rest, source, pages, order, policy_hash(binding.styles.encode())))
    found = yield from run_jobs(jobs, order.workers)
    prove_links(register for register in found if register)
    yield from render_static(binding)


def _publish_rest(source: SiteSource, pages: tuple[Page, ...], order: BuildOrder, styles: str) -> Generator[OutputFile, None, None]:
    """Everything that is no page and of no single edition: packages, and files for hosts and crawlers."""
    yield from publish_packages(source.editions, SourceTree(order.project))
    if source.published:
        yield from publish_latest(pages, source.newest.config.id, source.config)
    yield from publish_web(pages, source, styles)
    yield from publish_search(pages, source)
    yield from publish_catalogue(source)
    for edition in source.editions:
        yield from publish_interventions(edition, source.config)
    yield from publish_checker(source.editions, SourceTree(order.program))


def _publish_edition(figures: SiteFigures, edition: Edition, site: SiteConfig) -> Generator[OutputFile, None, None]:
    """Provenance, API and downloads of one edition."""
    lines, difference = list_figures(figures.books[edition.config.id], edition), figures.differences.get(edition.config.id)
    yield from publish_provenance(lines, edition, difference)
    yield from publish_api(lines, edition, site)
    yield from publish_downloads(lines, edition, site)
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
    return BuildRecord(inputs=digests, tools=list_tools(SourceTree(order.program)), editions=source.editions, commit=order.made_from)

"""Content and packages → every file of the site: load → validate → compute → plan → draw → render → publish."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from operator import sub
from pathlib import Path

from generator.commands.chart_files import without_pictures
from generator.commands.drawing import Drawn, draw_wanted
from generator.commands.edition_differences import write_differences
from generator.commands.figures import NO_FIGURES, SiteFigures, compute_site
from generator.commands.order import BuildOrder
from generator.commands.page_parts import LanguageParts, find_pages, parts_of_pages
from generator.commands.parts import FoundParts, data_keys, find_parts, read_note
from generator.commands.pictures import draw_pictures
from generator.commands.preview import Prepared
from generator.commands.problems import ProblemFormat, format_problems
from generator.commands.secrecy import judge_published
from generator.commands.spoken_sites import bind_languages, plan_languages
from generator.commands.trial import try_texts
from generator.load.site import CONTENT, load_site
from generator.model.edition import Edition, SiteSource
from generator.model.figure_lock import CORRECTIONS, FIGURE_LOCK
from generator.model.output import OutputFile
from generator.model.problem import Problem, has_errors
from generator.plan.site import SitePlan
from generator.publish.auditor_bundle import publish_auditor_bundle
from generator.publish.catalogue import publish_catalogue
from generator.publish.checker import publish_checker
from generator.publish.checksums import CHECKSUMS, publish_checksums
from generator.publish.initiatives import publish_interventions
from generator.publish.manifest import BuildRecord, publish_manifest
from generator.publish.packages import publish_packages
from generator.publish.web import publish_web
from generator.render.environment import compile_templates
from generator.render.links import LinkRegister, prove_files, prove_links
from generator.render.site import render_static
from generator.system.commit import COMMIT, commit_file
from generator.system.crew import Job, run_jobs
from generator.system.digest import policy_hash, sha256
from generator.system.files import SourceTree
from generator.system.inputs import list_tools, read_public_inputs
from generator.system.keeper import ANEW, Keeper
from generator.system.kept_files import Made, make_parts
from generator.system.memory import NO_MEMORY, Memory
from generator.system.progress import Progress
from generator.system.standing import StandingFile
from generator.validate.figure_locks import check_figures
from generator.validate.site import pinned_packages, validate_site

SHARES = 2
"""Of the pages, for each process: it begins on the next one when another is still at work."""

FEW = 20
"""Pages: for more than these all templates are compiled before processes are forked, so that these need not, each for itself."""


@dataclass(frozen=True, kw_only=True)
class CheckedSources:
    """What was read, what was computed from it, and what is wrong with it."""

    source: SiteSource | None
    """None when there are errors: then there is nothing to build from."""
    problems: tuple[Problem, ...]
    """All of them, sorted by place; only warnings when there is a source."""
    figures: SiteFigures = NO_FIGURES
    """What follows from the sources; nothing when they have errors."""


def check_sources(project: Path, progress: Progress, keeper: Keeper = ANEW, memory: Memory = NO_MEMORY) -> CheckedSources:
    """Load and validate, and name every problem of both in one go; then compute, and hold the figures against those that were locked."""
    files = SourceTree(project)
    progress.enter("Teksten en gegevens lezen")
    source, problems = load_site(files, memory)
    read = memory.notes.counts
    progress.note(_reused("teksten gelezen", *read))
    if source is not None:
        progress.enter("Controleren")
        found = validate_site(source, memory)
        problems = tuple(sorted({*problems, *found, *try_texts(source, found, memory), *judge_published(files, source, memory)}))
        progress.note(_reused("keuringen van teksten en pakketten gedaan", *map(sub, memory.notes.counts, read)))
    if source is None or has_errors(problems):
        return CheckedSources(source=None, problems=problems)
    progress.enter("Rekenen")
    figures = compute_site(source, files, keeper, memory)
    progress.note(f"{len(figures.books) - figures.kept} edities berekend, {figures.kept} hergebruikt")
    changed = [problem for edition in source.editions for problem in _check_figures(edition, figures, files, memory)]
    return CheckedSources(source=None if changed else source, problems=tuple(sorted((*problems, *changed))), figures=figures)


def _reused(what: str, made: int, reused: int) -> str:
    """Nothing where nothing is kept."""
    return f"{made} {what}, {reused} hergebruikt" if made or reused else ""


def _check_figures(edition: Edition, figures: SiteFigures, files: SourceTree, memory: Memory) -> tuple[Problem, ...]:
    """Hold the figures of an edition against those that were locked; once for the same data and the same locks."""
    name = edition.config.id
    question, asked = (check_figures, name), (edition, figures.books[name], figures.differences.get(name))

    def check() -> tuple[Problem, ...]:
        locks = [path for path in (f"{CONTENT}/{name}/{file}" for file in (FIGURE_LOCK, CORRECTIONS)) if files.exists(path)]
        said = (*figures.keys.values(), *map(files.read, locks))
        return memory.notes.look_up(question, said, partial(check_figures, edition, figures.of(name)))

    return memory.recall(question, asked, check)


def make_files(
    source: SiteSource, figures: SiteFigures, warnings: tuple[Problem, ...], order: BuildOrder, progress: Progress
) -> Iterator[OutputFile]:
    """Plan, draw, render and publish what was computed; the manifest and the checksums of everything come last."""
    prepared = prepare_pages(source, figures, warnings, order, progress)
    order.remember(prepared)
    outputs: dict[str, str] = {}
    registers: dict[str, list[LinkRegister]] = defaultdict(list)
    for file in chain(_make_pages(prepared, registers, order, progress), _make_rest(prepared, order)):
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
    for bound in prepared.sites:
        prove_files(registers[bound.site.language.code], bound.site.language.folder, {*outputs, CHECKSUMS})
    yield from publish_checksums(outputs)
    order.kept_files.close(outputs)


def prepare_pages(
    source: SiteSource, figures: SiteFigures, warnings: tuple[Problem, ...], order: BuildOrder, progress: Progress
) -> Prepared:
    """Plan all pages, and lay ready what they share, so that any page can be rendered."""
    if not order.pictures:
        source = without_pictures(source, order.memory)
    sites = bind_languages(plan_languages(source, figures, warnings, order, progress), order)
    return Prepared(source=source, figures=figures, sites=sites, order=order)


def _make_pages(
    prepared: Prepared, registers: dict[str, list[LinkRegister]], order: BuildOrder, progress: Progress
) -> Iterator[OutputFile]:
    """Take over what stands in the old site, draw what is needed for the rest, and make that; then prove the links between all pages.

    Links to files are in the registers of each language, to be proved when every file is known.
    """
    source, figures, kept_files = prepared.source, prepared.figures, order.kept_files
    progress.enter("Kijken wat er al is")
    keys = data_keys(source, figures, order.keeper)
    found = find_pages(prepared.sites, keys, order)
    parts = find_parts(source, figures, prepared.sites, keys, order)
    vega = kept_files.take(script := order.keeper.key("vega", ()))
    progress.enter("Grafieken tekenen")
    drawn = draw_wanted([one.wanted for one in found], order, vega.note if vega else "")
    cards = sum(len(one.cards) for one in found)
    progress.note(
        f"{drawn.charts} grafieken nodig; {cards} deelbeelden gemaakt, {sum(len(one.bound.cards) for one in found) - cards} hergebruikt"
    )
    for one, own in zip(found, drawn.sites, strict=True):
        yield from draw_pictures(one, own, order)
    progress.enter("Pagina's en gegevens maken")
    made, reused = sum(len(one.pages) for one in found), sum(one.reused for one in found)
    progress.note(f"{parts.told}; {made} andere pagina's gemaakt, {reused} hergebruikt")
    kept = (*parts.kept, *(whole for one in found for whole in one.kept), *([vega] if vega else ()))
    yield from chain.from_iterable(whole.files for whole in kept)
    if drawn.script and not vega:
        yield drawn.script
        kept_files.note(Made(key=script, paths=(drawn.script.path,), note=drawn.script.path))
    fresh = yield from run_jobs(_jobs_of(parts, found, drawn, order), order.workers)
    notes = [whole.note for whole in kept]
    for part in chain.from_iterable(fresh):
        kept_files.note(part)
        notes.append(part.note)
    for note in notes:
        if " " in note:  # parts that are no pages have no note
            language, register = read_note(note)
            registers[language].append(register)
    for linked in registers.values():
        prove_links(linked)


def _jobs_of(parts: FoundParts, found: Sequence[LanguageParts], drawn: Drawn, order: BuildOrder) -> list[Job[OutputFile, list[Made]]]:
    """Make parts and render the pages, in shares that leave no process idle for long."""
    shares = 1 if order.workers == 1 else SHARES * order.workers
    jobs: list[Job[OutputFile, list[Made]]] = [partial(make_parts, [part]) for part in parts.missing]
    for one, own in zip(found, drawn.sites, strict=True):
        pages = parts_of_pages(one, own)
        jobs.extend(partial(make_parts, share) for number in range(shares) if (share := pages[number::shares]))
        jobs.extend(partial(make_parts, [part]) for part in one.others)
    if sum(len(one.pages) for one in found) > FEW:
        for own in drawn.sites:
            compile_templates(own.binding.environment, own.binding.templates)
    return jobs


def _make_rest(prepared: Prepared, order: BuildOrder) -> Iterator[OutputFile]:
    """What is so little that it is made anew in every build: packages, files for hosts and crawlers, styles and scripts."""
    main = prepared.sites[0]
    yield from _publish_rest(prepared.source, main.site.plan, order, policy_hash(main.binding.styles.encode()))
    yield from render_static(main.binding)


def _publish_rest(source: SiteSource, plan: SitePlan, order: BuildOrder, styles: str) -> Iterator[OutputFile]:
    """Everything that is no page and of no single edition: packages, and files for hosts and crawlers."""
    yield from publish_packages(source.editions, SourceTree(order.project))
    yield from publish_web(plan.pages, source, styles, [origin.head for origin in plan.origins])
    yield from publish_catalogue(source)
    for edition in source.editions:
        yield from publish_interventions(edition, source.config)
    yield from publish_checker(source.editions, SourceTree(order.program))


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

"""`content/` and `data/` → the whole site as typed sources, and every problem met on the way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from generator.load.addresses import read_addresses
from generator.load.configuration import SITE_PATH, read_edition_config, read_site_config
from generator.load.figure_locks import read_corrections, read_figure_lock
from generator.load.indicators import read_indicators
from generator.load.initiatives import list_interventions, list_stories
from generator.load.languages import load_languages
from generator.load.links import find_links, leads_out
from generator.load.locks import read_lock
from generator.load.narratives import SUFFIX, load_narratives
from generator.load.observations import read_observations
from generator.load.packages import load_package
from generator.load.regions import PACKAGE as REGION_PACKAGE
from generator.load.regions import read_regions
from generator.model.boundaries import read_boundary_years
from generator.model.edition import Edition, EditionConfig, SiteSource
from generator.model.figure_lock import CORRECTIONS, FIGURE_LOCK, Correction, FigureLock
from generator.model.identifiers import EditionId, PackageName
from generator.model.narrative import Narrative
from generator.model.package import DataPackage
from generator.model.package_lock import LOCK, LockedVersion
from generator.model.problem import Place, Problem
from generator.model.region import Regions
from generator.model.suggestion import did_you_mean
from generator.system.files import SourceTree, is_hidden, is_left_behind
from generator.system.memory import NO_MEMORY, Memory

CONTENT = "content"
GENERAL = "algemeen"
BESIDE = ("README.md",)
"""Texts beside the editions, for whoever works there."""
_EDITION_NAME = re.compile(r"(?:19|20)\d\d", re.ASCII)


@dataclass
class _Shelf:
    """Packages read so far: editions share them, and each is read once."""

    files: SourceTree
    memory: Memory
    packages: dict[str, DataPackage | None] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def fetch(self, folder: str) -> DataPackage | None:
        if folder not in self.packages:
            self.packages[folder], problems = load_package(self.files, folder, self.memory)
            self.problems += problems
        return self.packages[folder]


def load_site(files: SourceTree, memory: Memory = NO_MEMORY) -> tuple[SiteSource | None, tuple[Problem, ...]]:
    """Read everything the site is made of; None when there are no settings or no edition that can be read.

    Every file is read. What is remembered of files with the same bytes is the very same value as before, up to the site as a whole.
    """
    links = tuple(find_links(files))
    if any(leads_out(files, link.place.path) and _is_more_than_a_text(link.place.path) for link in links):
        return None, tuple(_hiding(links))  # nothing outside the project is read
    if not files.exists(SITE_PATH):
        found = "De instellingen van de site ontbreken."
        next_step = "Voeg content/site.toml toe."
        return None, (*links, Problem(place=Place(path=SITE_PATH), code="site-missing", found=found, next_step=next_step, hides=True))
    settings = files.read(SITE_PATH)
    config, found_in_config = memory.recall(read_site_config, (settings,), partial(read_site_config, settings))
    shelf = _Shelf(files=files, memory=memory, problems=list(found_in_config if config else _hiding(found_in_config)))
    languages = config.languages if config else ()
    shelf.problems += _find_astray(files)
    loaded = {name: _load_edition(shelf, name, languages) for name in _edition_names(shelf)}
    editions = [edition for edition in loaded.values() if edition]
    unread = tuple(name for name, edition in loaded.items() if edition is None)
    general, broken = load_narratives(files, f"{CONTENT}/{GENERAL}", None, languages, memory)
    shelf.problems += broken
    if not editions:
        found = "Er is geen editie die te lezen is."
        shelf.problems.append(Problem(place=Place(path=CONTENT), code="site-without-editions", found=found))
    spoken, broken = load_languages(files, languages, config.places.get("talen", config.place), memory) if config else ((), ())
    shelf.problems += broken
    addresses, broken = memory.settle(read_addresses, read_addresses(files))
    shelf.problems += broken
    told = {(problem.place, problem.code) for problem in shelf.problems}
    problems = tuple(sorted((*shelf.problems, *(link for link in links if (link.place, link.code) not in told))))
    if config is None or not editions:
        return None, problems
    made_of = partial(SiteSource, config=config, editions=tuple(editions), general=general, languages=spoken)
    make = partial(made_of, addresses=addresses, unread=unread)
    return memory.recall(load_site, (config, *editions, general, spoken, addresses, *unread), make), problems


def _is_more_than_a_text(path: str) -> bool:
    """Whether settings or a whole folder stand at a path; a text that is not read leaves all others to be judged."""
    return path.partition("/")[0] == CONTENT and not path.endswith(SUFFIX)


def _hiding(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Problems of something that could not be read at all."""
    return (replace(problem, hides=True) for problem in problems)


def _edition_names(shelf: _Shelf) -> list[EditionId]:
    """Folders that hold an edition, oldest first; a year without settings and settings without a year are mistakes."""
    names: list[EditionId] = []
    for name in shelf.files.folders(CONTENT):
        path = f"{CONTENT}/{name}/editie.toml"
        is_year = bool(_EDITION_NAME.fullmatch(name))
        has_config = shelf.files.exists(path)
        if is_year and has_config:
            names.append(EditionId(name))
        elif is_year:
            found = f"De map van editie {name} heeft geen editie.toml."
            shelf.problems.append(Problem(place=Place(path=path), code="edition-folder", found=found))
        elif has_config:
            found = f"De map '{name}' heet niet naar een jaar."
            next_step = "Noem de map van een editie naar haar jaar, zoals 2022."
            shelf.problems.append(Problem(place=Place(path=path), code="edition-folder", found=found, next_step=next_step))
    return names


def _find_astray(files: SourceTree) -> Iterator[Problem]:
    """Texts in a place where nobody reads them: beside the editions, or in a folder that is none."""
    strays: dict[str, list[str]] = {}
    for path in files.files(CONTENT):
        within = path.removeprefix(f"{CONTENT}/")
        folder, slash, _ = within.partition("/")
        if path.endswith(SUFFIX) and not is_hidden(path) and not is_left_behind(path) and within not in BESIDE:
            strays.setdefault(folder if slash else "", []).append(path)
    for folder, paths in strays.items():
        path = f"{CONTENT}/{folder}/editie.toml"
        if not folder:
            for stray in paths:
                found = "Deze tekst staat niet in de map van een editie, en wordt niet gelezen."
                next_step = "Zet hem in een editie, zoals content/2022/verhalen/, of in content/algemeen/."
                yield Problem(place=Place(path=stray), code="file-unread", found=found, next_step=next_step)
        elif folder != GENERAL and not _EDITION_NAME.fullmatch(folder) and not files.exists(path):
            found = f"De map '{folder}' is geen editie; de teksten erin worden niet gelezen."
            next_step = "Zet haar in de map van een editie, of noem haar naar haar jaar, zoals 2022, met een editie.toml erin."
            yield Problem(place=Place(path=f"{CONTENT}/{folder}"), code="edition-folder", found=found, next_step=next_step)


def _load_edition(shelf: _Shelf, name: EditionId, languages: Sequence[str]) -> Edition | None:
    folder = f"{CONTENT}/{name}"
    path = f"{folder}/editie.toml"
    settings, memory = shelf.files.read(path), shelf.memory
    config, problems = memory.recall((read_edition_config, name), (settings,), partial(read_edition_config, settings, path, name))
    shelf.problems += problems if config else _hiding(problems)
    narratives, problems = load_narratives(shelf.files, folder, name, languages, memory)
    shelf.problems += problems
    locked = _load_locked(shelf, name)
    if config is None:
        return None
    packages = _fetch_pinned(shelf, config)
    region_package = packages.get(PackageName(REGION_PACKAGE))
    regions = memory.recall((read_regions, name), (region_package,), partial(read_regions, region_package)) if region_package else None
    if regions is None:
        if region_package or not config.pins.get(PackageName(REGION_PACKAGE)):  # a pin without a package was named at its line
            shelf.problems.append(_without_regions(config, region_package))
        return None
    make = partial(_assemble, config, packages, regions, narratives, locked)
    return memory.recall((_load_edition, name), (config, regions, narratives, locked, *packages.values()), make)


@dataclass(frozen=True, kw_only=True)
class _Locked:
    """What an edition was when it was published, and what was corrected since."""

    packages: tuple[LockedVersion, ...] | None
    figures: FigureLock | None
    corrections: tuple[Correction, ...]


def _load_locked(shelf: _Shelf, name: EditionId) -> _Locked:
    """The locks of an edition; a lock of figures has a line for each of them, and hardly ever changes."""
    paths = [f"{CONTENT}/{name}/{file}" for file in (LOCK, FIGURE_LOCK, CORRECTIONS)]
    written = [shelf.files.read(path) if shelf.files.exists(path) else "" for path in paths]
    locked, problems = shelf.memory.recall((_load_locked, name), written, partial(_read_locked, shelf.files, name))
    shelf.problems += problems
    return locked


def _read_locked(files: SourceTree, name: EditionId) -> tuple[_Locked, tuple[Problem, ...]]:
    lock, in_lock = read_lock(files, name)
    figures, in_figures = read_figure_lock(files, name)
    corrections, in_corrections = read_corrections(files, name)
    locked = _Locked(packages=lock, figures=figures, corrections=corrections)
    return locked, (*in_lock, *in_figures, *in_corrections)


def _assemble(
    config: EditionConfig,
    packages: Mapping[PackageName, DataPackage],
    regions: Regions,
    narratives: Mapping[str, Narrative],
    locked: _Locked,
) -> Edition:
    return Edition(
        config=config,
        packages=packages,
        regions=regions,
        indicators={indicator.id: indicator for package in packages.values() for indicator in read_indicators(package)},
        observations=read_observations(tuple(packages.values())),
        narratives=narratives,
        interventions=list_interventions(narratives),
        stories=list_stories(narratives),
        boundaries=read_boundary_years(packages.values(), packages[PackageName(REGION_PACKAGE)], regions.city.year),
        lock=locked.packages,
        figure_lock=locked.figures,
        corrections=locked.corrections,
    )


def _fetch_pinned(shelf: _Shelf, config: EditionConfig) -> Mapping[PackageName, DataPackage]:
    packages: dict[PackageName, DataPackage] = {}
    names = shelf.files.folders("data")
    for name, version in config.pins.items():
        exists = name in names and version in shelf.files.folders(f"data/{name}")
        package = shelf.fetch(f"data/{name}/{version}") if exists else None
        if package:
            packages[name] = package
        elif version:
            shelf.problems.append(_unknown_pin(shelf.files, config, name))
    return packages


def _unknown_pin(files: SourceTree, config: EditionConfig, name: PackageName) -> Problem:
    place = config.places.get(f"pakketten.{name}", config.place)
    names = files.folders("data")
    if name not in names:
        found = f"Het datapakket '{name}' bestaat niet."
        return Problem(place=place, code="unknown-package", found=found, next_step=did_you_mean(name, names), hides=True)
    versions = [version for version in files.folders(f"data/{name}") if version != "import"]
    found = f"Van '{name}' bestaat geen versie {config.pins[name]}."
    return Problem(place=place, code="unknown-package", found=found, expected=f"Er zijn: {', '.join(versions)}.", hides=True)


def _without_regions(config: EditionConfig, package: DataPackage | None) -> Problem:
    if package is None:
        found = f"Editie {config.id} noemt geen leesbaar datapakket '{REGION_PACKAGE}'."
        next_step = 'Voeg toe: gebieden = "…".'
        return Problem(place=config.place, code="edition-without-regions", found=found, next_step=next_step, hides=True)
    place = Place(path=f"{package.folder}/gebieden.csv")
    found = "In gebieden.csv staat niet precies één leesbare gemeente."
    expected = "Eén rij heeft niveau 'gemeente'."
    return Problem(place=place, code="edition-without-regions", found=found, expected=expected, hides=True)

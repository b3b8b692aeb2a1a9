"""A folder, a ZIP or an http(s) address in, the files of the site that stands there out."""

from __future__ import annotations

import re
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, urljoin

import requests

from generator.model.finding import PublishedSite
from generator.system.files import SourceTree
from generator.system.inputs import CHECKSUMS

TIMEOUT = (10, 60)
"""Seconds to connect, and between two pieces of an answer."""

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_MOST_NAMED = 5
_LISTED = re.compile(r"^[0-9a-f]{64} [ *](.+)$", re.MULTILINE)


class NoSiteError(Exception):
    """No site stands at the place; the message is Dutch and says what was found."""


def is_address(place: str) -> bool:
    """Say whether a site is fetched over the network: then only files that its list names can be seen."""
    return _ADDRESS.match(place) is not None


@contextmanager
def open_published(place: str, tell: Callable[[str], None]) -> Iterator[PublishedSite]:
    """Lend the files of a site; raises NoSiteError. Nothing is unpacked: a path inside a ZIP leads nowhere on this machine."""
    if is_address(place):
        with tempfile.TemporaryDirectory(prefix="site-") as folder:
            yield FolderSite(_download(place, Path(folder), tell))
    elif Path(place).is_dir():
        if not (Path(place) / CHECKSUMS).is_file():
            raise NoSiteError(_no_site(place, sorted(entry.name for entry in Path(place).iterdir())))
        yield FolderSite(Path(place))
    else:
        try:
            archive = zipfile.ZipFile(place)
        except (OSError, zipfile.BadZipFile) as error:
            message = f"{place} is geen map, geen ZIP en geen adres dat met http(s) begint"
            raise NoSiteError(message) from error
        with archive:
            site = ZipSite(archive)
            if CHECKSUMS not in site.paths:
                raise NoSiteError(_no_site(place, sorted({name.partition("/")[0] for name in archive.namelist()})))
            yield site


def _no_site(place: str, names: Sequence[str]) -> str:
    """What stands at a place without a list of checksums, and what a site has."""
    named = ", ".join(repr(name)[1:-1] for name in names[:_MOST_NAMED])  # a name may hold signs that steer a terminal
    found = f"wel: {named}{' …' if len(names) > _MOST_NAMED else ''}" if names else "er is niets"
    return (
        f"in {place} staat geen {CHECKSUMS} ({found}), dus daar staat geen site van dit programma. "
        f"Een site heeft {CHECKSUMS} naast index.html; geef de map, de ZIP of het adres waar die staan, zoals site/"
    )


class FolderSite:
    """A site in a folder."""

    def __init__(self, root: Path) -> None:
        """List the files of the folder."""
        self._files = SourceTree(root)
        self.paths = frozenset(self._files.files(""))

    def read(self, path: str) -> bytes:
        """Bytes of a file."""
        return self._files.read(path)


class ZipSite:
    """A site in a ZIP; one folder around everything does not count."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        """List the files below the shortest path to a list of checksums."""
        names = [name for name in archive.namelist() if not name.endswith("/")]
        roots = [name.removesuffix(CHECKSUMS) for name in names if re.fullmatch(f"([^/]+/)?{CHECKSUMS}", name)]
        self._root = min(roots, key=len, default="")
        self._archive = archive
        self.paths = frozenset(name.removeprefix(self._root) for name in names)

    def read(self, path: str) -> bytes:
        """Bytes of a file; a damaged one raises OSError, as it would on disk."""
        try:
            return self._archive.read(self._root + path if self._root + path in self._archive.NameToInfo else path)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
            raise OSError(str(error)) from error


def _download(address: str, folder: Path, tell: Callable[[str], None]) -> Path:
    """Fetch the list of checksums and every file it names; a file that is not there is left out, so that it is missed."""
    base = re.sub(r"index\.html$", "", address)
    base = base if base.endswith("/") else base + "/"
    with requests.Session() as session:
        listing = _fetch(session, urljoin(base, CHECKSUMS))
        if listing is None:
            message = f"{urljoin(base, CHECKSUMS)} is er niet: daar staat geen site van dit programma"
            raise NoSiteError(message)
        (folder / CHECKSUMS).write_bytes(listing)
        names = _LISTED.findall(listing.decode("utf-8", "replace"))
        for number, name in enumerate(names, 1):
            place = (folder / name).resolve()
            if not place.is_relative_to(folder.resolve()):
                message = f"{CHECKSUMS} noemt een pad buiten de site: {name}"
                raise NoSiteError(message)
            content = _fetch(session, base + quote(name))
            if content is not None:
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(content)
            if number % 100 == 0:
                tell(f"Ophalen: {number} van {len(names)} bestanden")
    return folder


def _fetch(session: requests.Session, address: str) -> bytes | None:
    """Content of an address; None when the host says that it is not there."""
    try:
        answer = session.get(address, timeout=TIMEOUT)
    except requests.RequestException as error:
        message = f"{address} is niet op te halen ({type(error).__name__})"
        raise NoSiteError(message) from error
    if answer.status_code in {requests.codes.not_found, requests.codes.gone}:
        return None
    if answer.status_code != requests.codes.ok:
        message = f"{address} antwoordt met {answer.status_code}"
        raise NoSiteError(message)
    return answer.content

"""A table of an OData service (version 4) → files on disk: page by page, with retries, resumed where it was broken off."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import requests

USER_AGENT = "staat-van-de-wijken (open source; haalt open data van het CBS op, een pagina tegelijk)"
ATTEMPTS = 5
LONGEST_WAIT = 60.0
"""Seconds; a service that asks for more is asked again later by a person."""
TIMEOUT = (10, 120)
"""Seconds to connect, and between two pieces of an answer."""
PASSING = frozenset({429, 500, 502, 503, 504})
"""Answers of a service that is busy or broken for a while."""


class FetchError(Exception):
    """The table could not be fetched; the message is Dutch and says why."""


@dataclass(frozen=True, kw_only=True)
class Service:
    """Where tables come from, and how to wait."""

    address: str
    """Without a slash at the end, e.g. `https://datasets.cbs.nl/odata/v1/CBS`."""
    tell: Callable[[str], None]
    sleep: Callable[[float], None] = time.sleep


def fetch_set(service: Service, table: str, name: str, folder: Path) -> Path:
    """Fetch all pages of an entity set and join them to `<table>-<name>.json`, a record a line; raises FetchError.

    Pages are kept until the set is whole: after a break the next call goes on from the last one.
    """
    pages = folder / f".{table}-{name}.pagina's"
    pages.mkdir(parents=True, exist_ok=True)
    done = sorted(pages.glob("*.json"))
    address: str | None = f"{service.address}/{table}/{name}"
    with requests.Session() as session:
        session.headers["User-Agent"] = USER_AGENT
        session.headers["Accept"] = "application/json"
        if done:
            address = _next_page(json.loads(done[-1].read_bytes()), address or "")
        while address:
            service.tell(f"{table} {name}: pagina {len(done) + 1}")
            text, document = _get_page(session, service, address)
            following = _next_page(document, address)
            page = pages / f"{len(done) + 1:06}.json"
            _write(page, text)
            done.append(page)
            address = following
    target = folder / f"{table}-{name}.json"
    _write(target, _join(done))
    for page in done:
        page.unlink()
    pages.rmdir()
    return target


def _get_page(session: requests.Session, service: Service, address: str) -> tuple[str, dict[str, object]]:
    """One page, asked for again while the service is busy or the line breaks; a page that is cut short is no page."""
    reason, wait = "", 0.0
    for attempt in range(ATTEMPTS):
        if attempt:
            service.sleep(min(wait, LONGEST_WAIT))
        wait = 2.0**attempt
        try:
            answer = session.get(address, timeout=TIMEOUT)
            text = answer.content.decode("utf-8-sig")
        except (requests.ConnectionError, requests.Timeout, requests.exceptions.ChunkedEncodingError) as error:
            reason = f"geen verbinding ({type(error).__name__})"
            continue
        except (requests.RequestException, UnicodeDecodeError) as error:
            message = f"het antwoord is niet te lezen ({type(error).__name__})"
            raise FetchError(message) from error
        if answer.status_code in PASSING:
            asked = answer.headers.get("Retry-After", "")
            wait = float(asked) if asked.isdecimal() else wait
            reason = f"de dienst antwoordt met {answer.status_code}"
            continue
        if answer.status_code != requests.codes.ok:
            message = f"de dienst antwoordt met {answer.status_code}; bestaat de tabel?"
            raise FetchError(message)
        try:
            document = json.loads(text)
        except ValueError:
            reason = "het antwoord is niet heel"
            continue
        if not isinstance(document, dict) or not isinstance(document.get("value"), list):
            message = "het antwoord is geen tabel van OData versie 4"
            raise FetchError(message)
        return text, document
    message = f"{reason}, ook na {ATTEMPTS} keer"
    raise FetchError(message)


def _next_page(document: dict[str, object], address: str) -> str | None:
    """Where the next page is; never at another service than this one."""
    link = document.get("@odata.nextLink")
    if not isinstance(link, str) or not link:
        return None
    following = urljoin(address, link)
    if urlsplit(following)[:2] != urlsplit(address)[:2]:
        message = f"de volgende pagina zou bij een andere dienst staan ({urlsplit(following).netloc})"
        raise FetchError(message)
    return following


def _join(pages: list[Path]) -> str:
    """The records of all pages as they were written, a record a line, under the context of the first page."""
    context = json.loads(pages[0].read_bytes()).get("@odata.context", "")
    records = [record for page in pages for record in _records(page.read_text(encoding="utf-8"))]
    return f'{{"@odata.context":{json.dumps(context)},"value":[\n' + ",\n".join(records) + "\n]}\n"


def _records(text: str) -> list[str]:
    """The text of each record: not parsed and written again, so that no digit changes."""
    decoder = json.JSONDecoder()
    place = text.index("[", text.index('"value"')) + 1
    found: list[str] = []
    while True:
        while text[place] in " \r\n\t,":
            place += 1
        if text[place] == "]":
            return found
        _, end = decoder.raw_decode(text, place)
        found.append(text[place:end])
        place = end


def _write(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    fresh = path.with_name(f"{path.name}.nieuw")
    fresh.write_text(text, encoding="utf-8", newline="")
    fresh.replace(path)

"""Downloading from a service on loopback that answers as the CBS does: in pages, sometimes busy, sometimes broken off."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.commands.fetch import fetch_table
from generator.system import odata
from generator.system.odata import Service
from generator.system.server import listen
from generator.versions.intake.mapping import FileForm, FileKind
from generator.versions.intake.read_table import read_table

Answer = tuple[int, dict[str, str], bytes, int]
"""Status, headers, body, and how many bytes of the body are sent before the line breaks."""

ROWS = [
    f'{{"Id":{n},"Measure":"M001642","ValueAttribute":"None","Value":{n}.50,"WijkenEnBuurten":"BU0099000{n}","Perioden":"2020JJ00"}}'
    for n in range(5)
]
MEASURES = '{"@odata.context":"x#MeasureCodes","value":[{"Identifier":"M001642","Title":"WOZ","Unit":"x 1 000 euro"}]}'


@dataclass
class Cbs:
    """The service: what it will answer to each address, and who asked what."""

    address: str = ""
    trouble: dict[str, list[Answer]] = field(default_factory=dict)
    """Answers that come first, by address."""
    asked: list[tuple[str, str]] = field(default_factory=list)

    def page(self, path: str) -> bytes:
        """Two rows a page, as `$skip` says."""
        if path.endswith("MeasureCodes"):
            return MEASURES.encode()
        skip = int(path.partition("$skip=")[2] or 0)
        more = f'"@odata.nextLink":"{self.address}/85984NED/Observations?$skip={skip + 2}",' if skip + 2 < len(ROWS) else ""
        return f'{{"@odata.context":"x#Observations",{more}"value":[{",".join(ROWS[skip : skip + 2])}]}}'.encode()


@pytest.fixture
def cbs() -> Iterator[Cbs]:
    service = Cbs()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            service.asked.append((self.path, self.headers["User-Agent"]))
            first = service.trouble.get(self.path, [])
            body = service.page(self.path) if "85984NED" in self.path else b""
            status, headers, body, sent = first.pop(0) if first else (200 if body else 404, {}, body, len(body))
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body[:sent])
            self.close_connection = True

        def log_message(self, *_: object) -> None:
            """Keep silent."""

    with listen(Handler) as address:
        service.address = address.rstrip("/")
        yield service


def whole(status: int, headers: dict[str, str] | None = None) -> Answer:
    return status, headers or {}, b"druk", 4


def service_of(cbs: Cbs, waits: list[float] | None = None) -> Service:
    sleep: Callable[[float], None] = (waits if waits is not None else []).append
    return Service(address=cbs.address, tell=lambda _: None, sleep=sleep)


FIRST, SECOND, THIRD = ("/85984NED/Observations", "/85984NED/Observations?$skip=2", "/85984NED/Observations?$skip=4")


def test_all_pages_become_one_delivery_that_intake_can_read(cbs: Cbs, tmp_path: Path) -> None:
    (figures, measures), problems = fetch_table(service_of(cbs), "85984NED", tmp_path)

    assert problems == ()
    assert [path for path, _ in cbs.asked] == [FIRST, SECOND, THIRD, "/85984NED/MeasureCodes"]
    assert {agent for _, agent in cbs.asked} == {odata.USER_AGENT}
    table, found = read_table(figures.path.read_bytes(), "x", FileForm(kind=FileKind.ODATA, rows=figures.rows))
    assert (found, figures.rows, measures.rows) == ((), 5, 1)
    assert table is not None
    assert all(row in figures.path.read_text(encoding="utf-8") for row in ROWS)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["85984NED-MeasureCodes.json", "85984NED-Observations.json"]


def test_a_busy_service_is_asked_again_after_the_time_it_names(cbs: Cbs, tmp_path: Path) -> None:
    cbs.trouble = {FIRST: [whole(429, {"Retry-After": "7"}), whole(503)], SECOND: [whole(503, {"Retry-After": "9999"})]}
    waits: list[float] = []

    fetched, problems = fetch_table(service_of(cbs, waits), "85984NED", tmp_path)

    assert (problems, fetched[0].rows, waits) == ((), 5, [7.0, 2.0, 60.0])


def test_a_line_that_breaks_in_the_middle_of_a_page_gives_no_half_page(cbs: Cbs, tmp_path: Path) -> None:
    body = cbs.page(SECOND)
    cbs.trouble = {SECOND: [(200, {}, body, len(body) // 2)]}

    fetched, problems = fetch_table(service_of(cbs), "85984NED", tmp_path)

    assert (problems, fetched[0].rows) == ((), 5)


def test_what_was_fetched_before_a_break_is_not_fetched_again(cbs: Cbs, tmp_path: Path) -> None:
    cbs.trouble = {THIRD: [whole(503)] * odata.ATTEMPTS}
    _, problems = fetch_table(service_of(cbs), "85984NED", tmp_path)
    assert problems[0].found == "De tabel 85984NED is niet opgehaald: de dienst antwoordt met 503, ook na 5 keer."
    assert not (tmp_path / "85984NED-Observations.json").exists()
    cbs.asked.clear()

    fetched, problems = fetch_table(service_of(cbs), "85984NED", tmp_path)

    assert problems == ()
    assert [path for path, _ in cbs.asked] == [THIRD, "/85984NED/MeasureCodes"]
    assert [row["Id"] for row in json.loads(fetched[0].path.read_bytes())["value"]] == [0, 1, 2, 3, 4]


def test_a_table_that_is_not_there_is_not_asked_for_again(cbs: Cbs, tmp_path: Path) -> None:
    _, problems = fetch_table(service_of(cbs), "99999NED", tmp_path)

    assert "de dienst antwoordt met 404; bestaat de tabel?" in problems[0].found
    assert len(cbs.asked) == 1


def test_a_next_page_at_another_service_is_not_followed(cbs: Cbs, tmp_path: Path) -> None:
    body = b'{"@odata.nextLink":"http://elders.example/85984NED","value":[{"Id":0}]}'
    cbs.trouble = {FIRST: [(200, {}, body, len(body))]}

    _, problems = fetch_table(service_of(cbs), "85984NED", tmp_path)

    assert "elders.example" in problems[0].found


@pytest.mark.parametrize("body", [b"[]", b'{"value":3}', b"\xff\xff"])
def test_an_answer_that_is_no_table_is_refused(cbs: Cbs, tmp_path: Path, body: bytes) -> None:
    cbs.trouble = {FIRST: [(200, {}, body, len(body))]}

    _, problems = fetch_table(service_of(cbs), "85984NED", tmp_path)

    assert [problem.code for problem in problems] == ["fetch-failed"]


def test_the_command_gives_the_lines_for_the_mapping(cbs: Cbs, tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["import", "--fetch", "85984NED", "--from", str(tmp_path), "--service", cbs.address])

    assert result.exit_code == 0, result.output
    assert 'bestand = "85984NED-Observations.json"\nsha256 = "' in result.stdout
    assert 'vorm = { soort = "odata", regels = 5 }' in result.stdout


def test_without_a_network_the_command_says_so_and_ends_with_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Service, "sleep", lambda *_: None, raising=False)
    monkeypatch.setattr(odata, "ATTEMPTS", 2)

    result = CliRunner().invoke(main, ["import", "--fetch", "85984NED", "--from", str(tmp_path), "--service", "http://127.0.0.1:9"])

    assert result.exit_code == 1
    assert "De tabel 85984NED is niet opgehaald: geen verbinding" in result.stderr
    assert "Ga na of u internet hebt" in result.stderr


@pytest.mark.parametrize("arguments", [["--fetch", "../x"], [], ["wonen"]])
def test_a_command_without_a_task_is_wrong_use(arguments: list[str]) -> None:
    assert CliRunner().invoke(main, ["import", *arguments]).exit_code == 2

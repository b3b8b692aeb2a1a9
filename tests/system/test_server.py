"""The development server shows one folder to one computer."""

from __future__ import annotations

import http.client
import re
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from generator.system.server import Message, SiteVersion, open_server

PAGE = """<!doctype html><html lang="nl"><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'none'">
<title>Voor</title></head><body><p>Welkom</p></body></html>
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "2022").mkdir(parents=True)
    (site / "index.html").write_text(PAGE)
    (site / "2022" / "index.html").write_text("<body>editie</body>")
    (site / "404.html").write_text("<body>niet gevonden</body>")
    (site / "SHA256SUMS").write_text("00  index.html\n")
    (site / "site.css").write_text("p{}")
    (tmp_path / "geheim.txt").write_text("geheim")
    (site / "sluiproute").symlink_to(tmp_path / "geheim.txt")
    (site / "sluipmap").symlink_to(tmp_path)
    return site


@pytest.fixture
def version() -> SiteVersion:
    return SiteVersion()


@pytest.fixture
def port(root: Path, version: SiteVersion) -> Iterator[int]:
    with open_server(root, version, 0) as address:
        yield urlsplit(address).port or 0


def ask(port: int, path: str, method: str = "GET", host: str | None = None) -> tuple[int, dict[str, str], str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.putrequest(method, path, skip_host=True)
    connection.putheader("Host", host if host is not None else f"127.0.0.1:{port}")
    connection.endheaders()
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, text


def test_a_page_is_served_with_a_script_that_reloads_it(port: int) -> None:
    status, headers, text = ask(port, "/")

    assert status == 200
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert headers["cache-control"] == "no-store"
    assert re.search(r'<p>Welkom</p><script src="/__herladen\.js\?1-[0-9a-f]{64}"></script></body>', text)


def test_the_policy_of_the_page_admits_that_script_and_nothing_else(port: int) -> None:
    _, _, text = ask(port, "/index.html")

    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy is not None
    assert policy.group(1) == "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'"


def test_the_page_on_disk_stays_as_it_is(port: int, root: Path) -> None:
    ask(port, "/")

    assert (root / "index.html").read_text() == PAGE


def test_the_server_is_bound_to_loopback_only(root: Path) -> None:
    with open_server(root, SiteVersion(), 0) as address:
        other = socket.create_server(("127.0.0.2", urlsplit(address).port or 0))
        other.close()

    assert urlsplit(address).hostname == "127.0.0.1"


@pytest.mark.parametrize("host", ["boos.example", "boos.example:80", "", "127.0.0.1", "localhost.boos.example"])
def test_another_host_name_is_refused(port: int, host: str) -> None:
    """A page elsewhere cannot read the draft through a name that it lets point to loopback."""
    status, _, text = ask(port, "/", host=host)

    assert status == 421
    assert "Welkom" not in text


def test_localhost_is_the_same_computer(port: int) -> None:
    status, _, _ = ask(port, "/", host=f"localhost:{port}")

    assert status == 200


@pytest.mark.parametrize(
    "path",
    [
        "/sluiproute",
        "/sluipmap/geheim.txt",
        "/../geheim.txt",
        "/%2e%2e/geheim.txt",
        "/..%2fgeheim.txt",
        "/..%5cgeheim.txt",
        "/a%00b",
        "//etc/passwd",
    ],
)
def test_nothing_outside_the_folder_is_served(port: int, path: str) -> None:
    status, _, text = ask(port, path)

    assert status == 404
    assert "geheim" not in text
    assert "niet gevonden" in text


def test_a_folder_leads_to_its_page(port: int) -> None:
    status, headers, _ = ask(port, "/2022")

    assert status == 302
    assert headers["location"] == "/2022/"


def test_a_folder_never_leads_to_another_computer(port: int) -> None:
    status, headers, _ = ask(port, "//2022")

    assert status == 302
    assert headers["location"] == "/2022/"


def test_other_files_come_as_what_they_are(port: int) -> None:
    assert ask(port, "/site.css")[1]["content-type"] == "text/css; charset=utf-8"
    assert ask(port, "/SHA256SUMS")[1]["content-type"] == "text/plain; charset=utf-8"


def test_head_answers_without_content(port: int) -> None:
    status, headers, text = ask(port, "/", method="HEAD")

    assert status == 200
    assert int(headers["content-length"]) > 0
    assert text == ""


def test_only_reading_is_possible(port: int) -> None:
    status, _, _ = ask(port, "/", method="POST")

    assert status == 501


def test_without_a_site_the_browser_is_told_that_it_is_being_built(tmp_path: Path) -> None:
    with open_server(tmp_path / "nog-niet", SiteVersion(), 0) as address:
        status, _, text = ask(urlsplit(address).port or 0, "/")

    assert status == 404
    assert "Hier staat nog niets: de site wordt gebouwd." in text


def test_a_waiting_browser_hears_of_a_new_site_at_once(port: int, version: SiteVersion) -> None:
    timer = threading.Timer(0.2, version.advance)
    timer.start()

    _, _, text = ask(port, "/__wacht/1")

    timer.join()
    assert text == "2"


def test_a_browser_that_is_behind_does_not_wait(port: int, version: SiteVersion) -> None:
    version.advance()

    _, _, text = ask(port, "/__wacht/1")

    assert text == "2"


def test_the_reload_script_asks_for_the_version_of_its_page(port: int) -> None:
    _, headers, text = ask(port, "/__herladen.js?1")

    assert headers["content-type"].startswith("text/javascript")
    assert "/__wacht/" in text


def test_a_message_stands_over_the_last_good_page(port: int, version: SiteVersion) -> None:
    version.advance(Message(heading="Niet gebouwd", lines=("a.md:3:1: error[x] De macro '<b>' & meer.",)))

    status, _, text = ask(port, "/")
    _, headers, style = ask(port, "/__meldingen.css")

    assert status == 200
    assert "<p>Welkom</p>" in text
    assert "<summary>Niet gebouwd</summary><ol><li>a.md:3:1: error[x] De macro &#x27;&lt;b&gt;&#x27; &amp; meer.</li></ol>" in text
    assert headers["content-type"].startswith("text/css")
    assert ".bouwmeldingen" in style


def test_the_message_goes_when_the_site_is_built(port: int, version: SiteVersion) -> None:
    version.advance(Message(heading="Niet gebouwd", lines=("x",)))
    version.advance()

    assert "bouwmeldingen" not in ask(port, "/")[2]


def test_before_the_first_site_the_browser_shows_why_there_is_none_and_reloads(tmp_path: Path) -> None:
    version = SiteVersion()
    version.advance(Message(heading="Niet gebouwd", lines=("content/site.toml:3: error[x] X.",)))
    with open_server(tmp_path / "leeg", version, 0) as address:
        status, _, text = ask(urlsplit(address).port or 0, "/")

    assert status == 404
    assert "content/site.toml:3: error[x] X." in text
    assert '<script src="/__herladen.js?2-' in text


@pytest.mark.parametrize(("error", "traces"), [(BrokenPipeError, 0), (ConnectionResetError, 0), (PermissionError, 1)])
def test_a_browser_that_goes_on_before_its_page_came_is_no_news_and_any_other_fault_is(
    port: int, error: type[OSError], traces: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def write(*_: object) -> int:
        raise error

    monkeypatch.setattr("socketserver._SocketWriter.write", write)

    with pytest.raises(http.client.RemoteDisconnected):
        ask(port, "/")

    assert capsys.readouterr().err.count("Traceback") == traces


def test_a_page_that_goes_before_that_of_the_site_is_shown_until_the_next_site(port: int, version: SiteVersion) -> None:
    version.advance(pages={"2022/index.html": b"<body>nieuwe tekst</body>"})
    _, _, shown = ask(port, "/2022/")
    version.advance()
    _, _, built = ask(port, "/2022/index.html")

    assert "nieuwe tekst" in shown
    assert "editie" in built


def test_a_browser_can_tell_whether_there_is_something_else_to_see(root: Path, port: int, version: SiteVersion) -> None:
    def look(path: str) -> str:
        _, headers, _ = ask(port, path, "HEAD")
        return headers["x-aanblik"]

    before = look("/"), look("/2022/")
    version.advance(pages={"2022/index.html": b"<body>nieuwe tekst</body>"})
    after = look("/"), look("/2022/")
    (root / "static").mkdir()
    (root / "static" / "site.css").write_text("p{color:red}")

    assert before[0] == after[0]
    assert before[1] != after[1]
    assert look("/") != after[0]


def test_the_pages_that_were_asked_for_last_are_known(port: int, version: SiteVersion) -> None:
    """A folder leads on to its page, and what is no page does not count."""
    for path in ("/site.css", "/", "/2022", "/2022/", "/niets.html"):
        ask(port, path)

    assert version.looked_at == {"index.html", "2022/index.html"}


def test_only_the_last_few_pages_are_taken_to_be_open(version: SiteVersion) -> None:
    for name in ("a", "b", "c", "a", "d", "e"):
        version.look(name)

    assert version.looked_at == {"a", "c", "d", "e"}

"""Where two sites differ is told piece by piece, with the line and column of each, and what has no pieces is told once."""

from __future__ import annotations

from generator.audit.comparison import compare_files
from generator.model.finding import Deviation, Finding
from generator.model.output import OutputFile
from generator.system.digest import sha256


class Site:
    """A published site of one file."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    def read(self, path: str) -> bytes:
        assert path
        return self.content


def compare(path: str, published: bytes, built: bytes) -> list[Finding]:
    return list(compare_files(Site(published), {path: sha256(published)}, [OutputFile(path=path, content=built)]))  # type: ignore[arg-type] # only read is asked for


def test_every_line_that_differs_has_its_own_place() -> None:
    found = compare("SHA256SUMS", b"a\nbb\nc\nd\n", b"a\nbx\nc\ny\n")

    assert [(one.line, one.column, one.kind) for one in found] == [(2, 2, Deviation.CHANGED), (4, 1, Deviation.CHANGED)]
    assert [one.text for one in found] == [
        "hier staat 'bb\\n', gebouwd wordt 'bx\\n'",
        "hier staat 'd\\n', gebouwd wordt 'y\\n'",
    ]


def test_two_cells_on_one_line_have_that_line() -> None:
    found = compare("2022/tabel.csv", b"x,y\n1,2\n3,4\n", b"x,y\n5,6\n3,7\n")

    assert [(one.line, one.column) for one in found] == [(2, 1), (2, 3), (3, 3)]


def test_when_pieces_came_or_went_it_is_told_where_the_two_part() -> None:
    (found,) = compare("2022/index.html", b"<p>a</p>\n<p>b</p>\n", b"<p>a</p>\n<p>c</p><p>b</p>\n")

    assert (found.line, found.column) == (2, 4)


def test_an_archive_is_told_once_though_it_has_as_many_line_ends() -> None:
    """By chance it may have: then every one of its ten thousands of lines would be told, and counted from the beginning."""
    published = b"PK\x03\x04" + b"".join(b"%d\n" % number for number in range(50_000))
    built = b"PK\x03\x04" + b"".join(b"%d\n" % number for number in range(1, 50_001))

    (found,) = compare("controlebundel.zip", published, built)

    assert (found.line, found.column) == (1, 5)


def test_a_table_in_which_every_line_differs_is_told_line_by_line() -> None:
    published = b"".join(b"%d a\n" % number for number in range(20_000))

    found = compare("2022/lijst.txt", published, published.replace(b"a", b"b"))

    assert [one.line for one in found] == list(range(1, 20_001))
    assert {one.column for one in found[:10]} == {3}

"""Every gemeente of a country gets its site, and shares together are what one run builds, byte for byte."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.cli.group import EXIT_REFUSED
from generator.commands import country as commands
from generator.commands.build import BuildOutcome, build_site
from generator.commands.country import Share
from generator.commands.order import BuildOrder
from generator.render.errors import RenderError
from generator.system.progress import Progress
from tests.commands.test_new_city import COUNTS, KWB

SIZES = {"GM": 4000, "WK": 4000, "BU": 2000}
CITIES = {"0011": "Aardam", "0022": "Beekdorp", "0033": "Duinhaven"}


def delivery(year: str) -> str:
    """The Kerncijfers of a country of three gemeenten, each with one wijk of two buurten."""
    lines = [",".join((*KWB, *COUNTS))]
    for city, name in CITIES.items():
        for code in (f"GM{city}", f"WK{city}00", f"BU{city}0000", f"BU{city}0001"):
            residents = SIZES[code[:2]] + int(city) + int(year) - 2020
            counts = (residents, residents // 5, residents // 2, residents // 40)
            lines.append(f"1,{code:10},{name},Soort,{code:10},1,{','.join(map(str, counts))},       .")
    return "\n".join(lines) + "\n"


@pytest.fixture(scope="module")
def deliveries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("landelijk")
    for year in ("2017", "2020"):
        (folder / f"kwb-{year}-nederland.csv").write_text(delivery(year), encoding="utf-8")
    return folder


def country(deliveries: Path, target: Path, *more: str) -> Result:
    arguments = ["country", "--from", str(deliveries), "--out", str(target), "--date", "2026-03-01", "--workers", "1", *more]
    return CliRunner().invoke(main, arguments)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_shares_laid_in_one_folder_are_what_one_run_builds(deliveries: Path, tmp_path: Path) -> None:
    whole = country(deliveries, tmp_path / "heel")
    first = country(deliveries, tmp_path / "delen", "--shard", "1/2")
    second = country(deliveries, tmp_path / "delen", "--shard", "2/2")

    assert (whole.exit_code, first.exit_code, second.exit_code) == (0, 0, 0), whole.output
    assert [path.name for path in sorted((tmp_path / "heel").iterdir())] == [f"GM{city}" for city in CITIES]
    assert contents(tmp_path / "delen") == contents(tmp_path / "heel")
    assert whole.stdout.splitlines()[-1].startswith("3 gemeenten gebouwd, 0 niet; ")
    assert [line.partition(":")[0] for line in first.stdout.splitlines()[:-1]] == ["GM0011", "GM0033"]


def test_a_gemeente_that_cannot_be_built_is_named_and_the_others_are_there(deliveries: Path, tmp_path: Path) -> None:
    """Two areas of one code make a gemeente that no report can be made of."""
    folder = tmp_path / "fout"
    folder.mkdir()
    text = (deliveries / "kwb-2020-nederland.csv").read_text(encoding="utf-8")
    (folder / "kwb-2020-nederland.csv").write_text(text.replace("BU00220001", "BU00220000"), encoding="utf-8")

    result = country(folder, tmp_path / "land")

    assert result.exit_code == 1
    assert "BU00220000" in result.stderr
    assert "GM0022: niet gebouwd" in result.stdout
    assert [path.name for path in sorted((tmp_path / "land").iterdir())] == ["GM0011", "GM0033"]


def test_an_error_of_the_program_is_told_with_its_trace_and_leaves_the_other_gemeenten_their_site(
    deliveries: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = build_site

    def stumble(order: BuildOrder, progress: Progress) -> BuildOutcome:
        if order.target.name == "GM0022":
            message = "iets onverwachts"
            raise RenderError(message)
        return build(order, progress)

    monkeypatch.setattr(commands, "build_site", stumble)

    result = country(deliveries, tmp_path / "land", "--gemeente", "GM0022", "--gemeente", "GM0033")

    assert result.exit_code == 1
    assert "GM0022: een fout in het programma zelf" in result.stderr
    assert "RenderError: iets onverwachts" in result.stderr
    assert "GM0022: niet gebouwd" in result.stdout
    assert [path.name for path in sorted((tmp_path / "land").iterdir())] == ["GM0033"]


def test_a_full_disk_ends_it_in_one_sentence_and_is_no_fault_of_the_program(
    deliveries: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(order: BuildOrder, _: Progress) -> BuildOutcome:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), order.target.name)

    monkeypatch.setattr(commands, "build_site", refuse)

    result = country(deliveries, tmp_path / "land", "--gemeente", "GM0022", "--gemeente", "GM0033")

    assert result.exit_code == EXIT_REFUSED
    assert [line for line in result.stderr.splitlines() if "schijf" in line] in [
        [f"Gestopt: de schijf is vol ({code}). Wat er stond, staat er nog."] for code in ("GM0022", "GM0033")
    ]
    assert "fout in het programma" not in result.stderr
    assert list((tmp_path / "land").iterdir()) == []


@pytest.mark.parametrize("more", [("--shard", "3/2"), ("--shard", "0/2"), ("--shard", "half"), ("--date", "vandaag")])
def test_a_share_or_day_that_means_nothing_is_refused(deliveries: Path, tmp_path: Path, more: tuple[str, str]) -> None:
    result = country(deliveries, tmp_path / "land", *more)

    assert result.exit_code == 2
    assert not (tmp_path / "land").exists()


def test_a_gemeente_that_is_in_no_delivery_is_wrong_use(deliveries: Path, tmp_path: Path) -> None:
    result = country(deliveries, tmp_path / "land", "--gemeente", "GM0011", "--gemeente", "GM9999")

    assert result.exit_code == 2
    assert "'GM9999' is in none of the deliveries; there are 3, from GM0011 to GM0033." in result.stderr
    assert not (tmp_path / "land").exists()


def test_all_shares_are_all_codes_each_once() -> None:
    codes = tuple(f"GM{number:04}" for number in range(17))
    shares = [Share(number=number, of=5).taken(codes) for number in range(1, 6)]

    assert sorted(code for share in shares for code in share) == list(codes)
    assert {len(share) for share in shares} == {3, 4}

"""A published figure changes only with a declared correction, which readers see; a figure that is new may come."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli.main import main
from generator.commands.build import BuildOutcome, State, build_site
from generator.commands.figure_locks import Declaration
from generator.commands.lock import correct_edition, lock_edition, relock_edition
from generator.commands.new import new_edition
from generator.commands.order import BuildOrder
from generator.commands.pipeline import check_sources
from generator.model.problem import Problem, Severity
from generator.system.files import SourceTree
from generator.system.progress import NoDisplay, Progress
from tests.drafts import make_draft
from tests.validate.test_broken_sites import seal

PROGRAM = Path(__file__).parents[2]
LOCK = "content/2022/cijfers.lock"
CORRECTIONS = "content/2022/correcties.csv"
SETTINGS = "content/2022/editie.toml"
COUNT = "2022.bijstand.BU99990101.2020.teller"
WHY = Declaration(reason="De gemeente had een huishouden vergeten.", date="2026-11-25")


def correct_count(root: Path, old: str, new: str, version: str) -> None:
    """Release a package in which one count is otherwise, and let the edition use it."""
    settings = root / SETTINGS
    text = settings.read_text(encoding="utf-8")
    (pin,) = (line for line in text.splitlines() if line.startswith("wijkcijfers = "))
    before = pin.split('"')[1]
    settings.write_text(text.replace(pin, f'wijkcijfers = "{version}"'), encoding="utf-8")
    folder = root / "data/wijkcijfers" / version
    shutil.copytree(root / "data/wijkcijfers" / before, folder)
    for name, was, becomes in (
        ("datapackage.json", f'"version": "{before}"', f'"version": "{version}"'),
        ("waarnemingen.csv", f"bijstand,BU99990101,2020,,A,{old},", f"bijstand,BU99990101,2020,,A,{new},"),
    ):
        content = (folder / name).read_text(encoding="utf-8")
        assert content.count(was) == 1
        (folder / name).write_text(content.replace(was, becomes), encoding="utf-8")
    seal(folder, {"waarnemingen.csv"})


def errors(root: Path) -> list[Problem]:
    checked = check_sources(root, Progress(NoDisplay()))
    return [problem for problem in checked.problems if problem.severity is Severity.ERROR]


def lock_packages_anew(root: Path) -> None:
    """Lock the packages as they are, as the command would, and leave the figures alone."""
    figures = (root / LOCK).read_bytes()
    (root / LOCK).unlink()
    assert lock_edition(root, "2022") == ()
    (root / LOCK).write_bytes(figures)


def build(root: Path) -> BuildOutcome:
    return build_site(BuildOrder(program=PROGRAM, project=root, target=root / "site", workers=1), Progress(NoDisplay()))


def test_nothing_changed_is_no_error(klein: SourceTree) -> None:
    assert errors(klein.root) == []


def test_the_locks_of_the_small_city_are_what_the_command_writes(klein_copy: SourceTree) -> None:
    before = {edition: (klein_copy.root / f"content/{edition}/cijfers.lock").read_bytes() for edition in ("2021", "2022")}

    for edition, content in before.items():
        (klein_copy.root / f"content/{edition}/cijfers.lock").unlink()
        assert lock_edition(klein_copy.root, edition) == ()
        assert (klein_copy.root / f"content/{edition}/cijfers.lock").read_bytes() == content


def test_a_build_refuses_a_changed_figure_and_names_it_with_old_and_new(klein_copy: SourceTree) -> None:
    correct_count(klein_copy.root, "110", "111", "0.2.1")
    lock_packages_anew(klein_copy.root)

    outcome = build(klein_copy.root)

    found = {problem.place.line: problem.found for problem in outcome.problems if problem.code == "figure-changed"}
    assert outcome.state is State.REFUSED
    assert {problem.code for problem in outcome.problems if problem.severity is Severity.ERROR} == {"figure-changed"}
    assert found[5] == f"Het cijfer '{COUNT}' was 110 en is nu 111."
    assert any("'2022.bijstand.BU99990101.2020.verhouding'" in text for text in found.values())
    assert not (klein_copy.root / "site").exists()


def test_a_figure_that_is_gone_is_refused_too(klein_copy: SourceTree) -> None:
    lock = klein_copy.root / LOCK
    text = lock.read_text(encoding="utf-8").replace("# cijfers: 845\n", "# cijfers: 846\n")
    lock.write_text(text.replace("2020.teller 110 110\n", "2019.teller 109 109\n2020.teller 110 110\n", 1), encoding="utf-8")

    (problem,) = errors(klein_copy.root)

    assert problem.code == "figure-changed"
    assert problem.found == "Het cijfer '2022.bijstand.BU99990101.2019.teller' was 109 en is nu er niet."


def test_a_lock_changed_by_hand_is_refused(klein_copy: SourceTree) -> None:
    lock = klein_copy.root / LOCK
    lock.write_text(lock.read_text(encoding="utf-8").replace("2020.teller 110 110\n", "2020.teller 109 109\n", 1), encoding="utf-8")

    assert [problem.code for problem in errors(klein_copy.root)] == ["figure-changed"]


def test_a_figure_that_is_new_may_come_and_joins_the_lock(klein_copy: SourceTree) -> None:
    lock = klein_copy.root / LOCK
    whole = lock.read_bytes()
    lock.write_bytes(whole.replace(b"# cijfers: 845\n", b"# cijfers: 844\n").replace(b"2020.teller 110 110\n", b"", 1))

    assert errors(klein_copy.root) == []
    assert lock_edition(klein_copy.root, "2022") == ()
    assert lock.read_bytes() == whole


@pytest.mark.parametrize("lines", [0, 1, 400])
def test_a_lock_that_was_shortened_is_refused_and_not_written_anew(klein_copy: SourceTree, lines: int) -> None:
    """Else a figure could change between the shortening and the next lock, and nobody would know."""
    lock = klein_copy.root / LOCK
    lock.write_bytes(b"".join(lock.read_bytes().splitlines(keepends=True)[:lines]))
    short = lock.read_bytes()

    assert {problem.code for problem in errors(klein_copy.root)} == {"figures-not-locked"}
    for locking in (lock_edition, relock_edition):
        assert {problem.code for problem in locking(klein_copy.root, "2022")} == {"figures-not-locked"}
    assert lock.read_bytes() == short


def test_a_draft_may_change(klein_copy: SourceTree) -> None:
    make_draft(klein_copy.root, "2022")
    correct_count(klein_copy.root, "110", "111", "0.2.1")

    assert [problem.code for problem in errors(klein_copy.root) if problem.code == "figure-changed"] == []


def test_locking_refuses_what_building_refuses_and_writes_nothing(klein_copy: SourceTree) -> None:
    correct_count(klein_copy.root, "110", "111", "0.2.1")
    before = {path: path.read_bytes() for path in (klein_copy.root / "content/2022").glob("*.lock")}

    problems = lock_edition(klein_copy.root, "2022")

    assert {problem.code for problem in problems} == {"figure-changed"}
    assert {path: path.read_bytes() for path in before} == before


def test_a_declared_correction_is_built_and_told_with_old_new_reason_and_date(klein_copy: SourceTree) -> None:
    root = klein_copy.root
    locked = set((root / LOCK).read_text(encoding="utf-8").splitlines()[1:])
    correct_count(root, "110", "111", "0.2.1")

    assert correct_edition(root, "2022", WHY) == ()
    assert build(root).state is State.BUILT

    page = (root / "site/2022/verantwoording/index.html").read_text(encoding="utf-8")
    listed = (root / "site/2022/verantwoording/correcties.csv").read_text(encoding="utf-8")
    _, _, told = page.partition('id="verbeterd"')
    assert f"{COUNT},110,110,111,111,{WHY.reason},{WHY.date}" in listed.splitlines()
    assert listed == (root / CORRECTIONS).read_text(encoding="utf-8")
    assert f'data-herkomst="{COUNT}">111</data>' in told
    assert "<span data-feit>110</span>" in told
    assert WHY.reason in told
    assert '<time datetime="2026-11-25">' in told
    assert locked <= set((root / LOCK).read_text(encoding="utf-8").splitlines())


def test_a_second_correction_of_a_figure_follows_the_first(klein_copy: SourceTree) -> None:
    root = klein_copy.root
    correct_count(root, "110", "111", "0.2.1")
    assert correct_edition(root, "2022", WHY) == ()
    correct_count(root, "111", "112", "0.2.2")
    assert {problem.code for problem in lock_edition(root, "2022")} == {"figure-changed"}

    assert correct_edition(root, "2022", Declaration(reason="Er was er nog een vergeten.", date="2026-11-26")) == ()

    lines = [line for line in (root / CORRECTIONS).read_text(encoding="utf-8").splitlines() if line.startswith(f"{COUNT},")]
    assert lines == [
        f"{COUNT},110,110,111,111,{WHY.reason},{WHY.date}",
        f"{COUNT},111,111,112,112,Er was er nog een vergeten.,2026-11-26",
    ]
    assert errors(root) == []


def test_a_correction_taken_away_again_is_caught(klein_copy: SourceTree) -> None:
    root = klein_copy.root
    correct_count(root, "110", "111", "0.2.1")
    assert correct_edition(root, "2022", WHY) == ()

    (root / CORRECTIONS).unlink()

    assert {problem.code for problem in errors(root)} == {"figure-changed"}


def test_a_reason_with_a_typed_number_is_refused_and_nothing_is_written(klein_copy: SourceTree) -> None:
    correct_count(klein_copy.root, "110", "111", "0.2.1")

    problems = correct_edition(klein_copy.root, "2022", Declaration(reason="Er waren er 111.", date="2026-11-25"))

    assert {problem.code for problem in problems} == {"typed-number"}
    assert not (klein_copy.root / CORRECTIONS).exists()


def test_without_a_change_there_is_nothing_to_declare(klein_copy: SourceTree) -> None:
    assert correct_edition(klein_copy.root, "2022", WHY) == ()
    assert not (klein_copy.root / CORRECTIONS).exists()


def test_below_one_figures_may_be_locked_anew_on_purpose_but_never_a_corrected_one(klein_copy: SourceTree) -> None:
    root = klein_copy.root
    correct_count(root, "110", "111", "0.2.1")
    assert correct_edition(root, "2022", WHY) == ()
    corrected = (root / LOCK).read_text(encoding="utf-8")
    (root / LOCK).write_text(corrected.replace("2020.noemer 2005 2.005\n", "2020.noemer 2004 2.004\n", 1), encoding="utf-8")

    assert relock_edition(root, "2022") == ()

    assert (root / LOCK).read_text(encoding="utf-8") == corrected
    assert "2020.teller 110 110\n" in corrected
    assert errors(root) == []


def test_the_command_line_wants_a_reason_and_one_way_at_a_time(klein_copy: SourceTree) -> None:
    command = ["--project", str(klein_copy.root), "lock", "2022"]

    for options in (["--correct", " "], ["--correct", "Reden.", "--rerelease"]):
        assert CliRunner().invoke(main, [*command, *options]).exit_code == 2


def test_a_new_edition_begins_without_what_belongs_to_a_published_one(klein_copy: SourceTree) -> None:
    correct_count(klein_copy.root, "110", "111", "0.2.1")
    assert correct_edition(klein_copy.root, "2022", WHY) == ()

    assert new_edition(klein_copy.root, "2023") == ()

    old, new = ({path.name for path in (klein_copy.root / "content" / year).iterdir()} for year in ("2022", "2023"))
    assert old - new == {"cijfers.lock", "correcties.csv", "pakketten.lock", "verhalen"}


def test_locking_adds_the_addresses_of_a_published_edition_and_takes_none_away(klein_copy: SourceTree) -> None:
    addresses = klein_copy.root / "content/adressen.lock"
    whole = addresses.read_text(encoding="utf-8")
    addresses.write_text("2020/index.html\n2021/index.html\n", encoding="utf-8")

    assert lock_edition(klein_copy.root, "2022") == ()
    assert addresses.read_text(encoding="utf-8") == f"2020/index.html\n{whole}"


def test_the_addresses_of_a_draft_may_still_change(klein_copy: SourceTree) -> None:
    make_draft(klein_copy.root, "2022")
    addresses = klein_copy.root / "content/adressen.lock"
    addresses.unlink()

    assert lock_edition(klein_copy.root, "2022") == ()
    assert addresses.read_text(encoding="utf-8") == ""

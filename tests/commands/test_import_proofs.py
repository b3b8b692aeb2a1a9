"""Whether a package still follows from its deliveries is proved, or it is said why not."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from generator.cli import main
from generator.commands.import_ import check_package
from tests.commands.imports import MAPPING, import_work
from tests.versions.small_deliveries import Village


def test_a_package_that_still_follows_from_its_deliveries_is_proved(village: Village) -> None:
    import_work(village)

    assert check_package(village.root, "werk", "0.1.0", village.deliveries) == ()


def test_a_number_changed_by_hand_no_longer_follows(village: Village) -> None:
    import_work(village)
    village.edit("data/werk/0.1.0/waarnemingen.csv", ",50,2000,", ",51,2000,")

    problems = check_package(village.root, "werk", "0.1.0", village.deliveries)

    assert [(problem.code, problem.place.path) for problem in problems] == [("package-does-not-follow", "data/werk/0.1.0/waarnemingen.csv")]


def test_a_proof_without_the_delivery_says_that_it_is_not_at_hand(village: Village) -> None:
    import_work(village)
    (village.deliveries / "telling.csv").unlink()

    problems = check_package(village.root, "werk", "0.1.0", village.deliveries)

    assert [problem.code for problem in problems] == ["delivery-missing"]
    assert "niet bij de hand" in problems[0].found
    assert problems[0].place.path == MAPPING
    assert problems[0].place.line > 0


def test_the_command_says_plainly_that_nothing_is_proved_where_the_deliveries_are_not(village: Village, tmp_path: Path) -> None:
    """Exit code 1: who asked for a proof did not get one. Nothing is said against the package."""
    import_work(village)
    empty = tmp_path / "leeg"
    empty.mkdir()
    command = ["--project", str(village.root), "import", "werk", "--version", "0.1.0", "--check", "--from"]

    absent = CliRunner().invoke(main, [*command, str(empty)])
    present = CliRunner().invoke(main, [*command, str(village.deliveries)])

    told = "Niet na te gaan of werk 0.1.0 uit de leveringen volgt: die zijn hier niet. Er is dus niets bewezen.\n"
    assert (absent.exit_code, absent.stdout, absent.stderr.endswith(told)) == (1, "", True)
    assert (present.exit_code, present.output) == (0, "werk 0.1.0 volgt uit de leveringen.\n")


def test_a_package_that_differs_is_not_called_undecided(village: Village) -> None:
    import_work(village)
    village.edit("data/werk/0.1.0/waarnemingen.csv", ",50,2000,", ",51,2000,")

    result = CliRunner().invoke(
        main, ["--project", str(village.root), "import", "werk", "--version", "0.1.0", "--check", "--from", str(village.deliveries)]
    )

    assert result.exit_code == 1
    assert "package-does-not-follow" in result.stderr
    assert "Niet na te gaan" not in result.stderr

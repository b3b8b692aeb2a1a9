"""Withheld values of a small city, attacked with everything that both editions publish."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.commands.release import release_next
from generator.commands.secrecy import judge_published, judge_with_drafts
from generator.commands.validate import validate_packages
from generator.load.site import load_site
from generator.model.disclosure import WITHHELD_NOTE
from generator.model.status import Status
from generator.system.files import SourceTree
from generator.validate.site import pinned_packages

PROJECT = Path(__file__).parents[2]
OLD, NEW = "data/wijkcijfers/0.1.0", "data/wijkcijfers/0.2.0"
Judge = Callable[[], list[tuple[str, str]]]


def withhold(files: SourceTree, folder: str, *keys: str) -> None:
    """Empty rows of a version, e.g. `misdrijven,BU99990202,2022`."""
    path = files.root / folder / "waarnemingen.csv"
    text = path.read_text(encoding="utf-8")
    for key in keys:
        text, found = re.subn(rf"(?m)^{key},.*$", f"{key},,Q,,,{WITHHELD_NOTE}", text)
        assert found == 1, key
    path.write_text(text, encoding="utf-8")


def declare(files: SourceTree, folder: str, **extra: object) -> None:
    """Change what a descriptor says about disclosure."""
    path = files.root / folder / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    descriptor["disclosure"] = {**descriptor.get("disclosure", {}), **extra}
    path.write_text(json.dumps(descriptor), encoding="utf-8")


@pytest.fixture
def judge(klein_copy: SourceTree) -> Judge:
    """What the attack finds: code, and the words that name cell and advice."""

    def found() -> list[tuple[str, str]]:
        source, _ = load_site(klein_copy)
        assert source is not None
        problems = judge_published(klein_copy, source)
        return [(problem.code, " ".join((problem.found.split(" is ")[0], problem.next_step))) for problem in problems]

    return found


def test_nothing_withheld_is_nothing_found(judge: Judge) -> None:
    assert judge() == []


def test_one_withheld_area_in_a_wijk_with_a_total_is_found_with_the_cell_to_withhold(klein_copy: SourceTree, judge: Judge) -> None:
    withhold(klein_copy, NEW, "misdrijven,BU99990202,2022")

    assert judge() == [("secret-derivable", "misdrijven BU99990202 2022 Maak ook geheim: misdrijven BU99990201 2022.")]


def test_the_advice_when_followed_is_enough(klein_copy: SourceTree, judge: Judge) -> None:
    withhold(klein_copy, NEW, "misdrijven,BU99990202,2022", "misdrijven,BU99990201,2022")

    assert judge() == []


def test_a_number_that_an_older_edition_shows_is_found(klein_copy: SourceTree, judge: Judge) -> None:
    withhold(klein_copy, NEW, "misdrijven,BU99990202,2021", "misdrijven,BU99990201,2021")

    assert [code for code, _ in judge()] == ["secret-published", "secret-published"]


def test_a_total_in_one_edition_and_the_parts_in_the_other_give_a_count_away(klein_copy: SourceTree, judge: Judge) -> None:
    """The old version withholds the wijk and publishes the buurt beside it; the new version does the reverse."""
    for folder in (OLD, NEW):
        withhold(klein_copy, folder, "misdrijven,BU99990202,2021")
    path = klein_copy.root / OLD / "waarnemingen.csv"
    without_wijk = [
        line for line in path.read_text(encoding="utf-8").splitlines(keepends=True) if not line.startswith("misdrijven,WK999902,2021")
    ]
    path.write_text("".join(line for line in without_wijk if not line.startswith("misdrijven,GM9999,2021")), encoding="utf-8")
    path = klein_copy.root / NEW / "waarnemingen.csv"
    without_buurt = [
        line for line in path.read_text(encoding="utf-8").splitlines(keepends=True) if not line.startswith("misdrijven,BU99990201,2021")
    ]
    path.write_text("".join(without_buurt), encoding="utf-8")

    assert [code for code, _ in judge()] == ["secret-derivable"]


def test_a_later_version_that_opens_a_neighbour_is_found(klein_copy: SourceTree, judge: Judge) -> None:
    withhold(klein_copy, OLD, "misdrijven,BU99990202,2021", "misdrijven,BU99990201,2021")
    withhold(klein_copy, NEW, "misdrijven,BU99990202,2021")
    declare(klein_copy, NEW, rules=[{"indicators": ["misdrijven"], "minimumCount": 8, "reason": "Proef.", "source": "Proef."}])

    found = {text[: len("misdrijven BU99990202 2021")]: code for code, text in judge()}

    assert found == {"misdrijven BU99990201 2021": "secret-published", "misdrijven BU99990202 2021": "secret-derivable"}


def test_a_withheld_pair_whose_sum_is_below_the_threshold_is_found(klein_copy: SourceTree, judge: Judge) -> None:
    withhold(klein_copy, NEW, "misdrijven,BU99990202,2022", "misdrijven,BU99990201,2022")
    declare(klein_copy, NEW, rules=[{"indicators": ["misdrijven"], "minimumCount": 200, "reason": "Proef.", "source": "Proef."}])

    assert [code for code, _ in judge()] == ["secret-derivable", "secret-derivable"]


def test_the_other_side_of_a_known_total_of_the_focus_is_found(klein_copy: SourceTree, judge: Judge) -> None:
    """Everything but the city and Molenhoek is withheld; then somebody publishes the total of the focus."""
    withhold(
        klein_copy,
        NEW,
        *(f"misdrijven,{area},2022" for area in ("BU99990102", "BU99990201", "BU99990202", "WK999901", "WK999902")),
    )
    assert judge() == []

    total = {"indicator": "misdrijven", "areas": ["focus"], "period": "2022", "count": 390, "source": "Jaarverslag."}
    declare(klein_copy, NEW, knownTotals=[total])

    assert {text.split(" 2022 ")[0] for _, text in judge()} == {"misdrijven BU99990102", "misdrijven WK999901", "misdrijven WK999902"}


def test_a_published_share_times_its_denominator_is_found(klein_copy: SourceTree, judge: Judge) -> None:
    """Nothing adds up to the withheld count, but a share of the residents is published with one decimal."""
    withhold(klein_copy, NEW, *(f"misdrijven,{area},2022" for area in ("BU99990201", "BU99990202")))
    path = klein_copy.root / NEW / "waarnemingen.csv"
    path.write_text(path.read_text(encoding="utf-8") + "aandeel,BU99990202,2022,4.5,A,,,\n", encoding="utf-8")
    indicators = klein_copy.root / NEW / "indicatoren.csv"
    row = "aandeel,Aandeel,Aandeel,%,1,lager,veiligheid,geen,,,,,Aandeel.,misdrijven,totaal,open,,\n"
    indicators.write_text(indicators.read_text(encoding="utf-8") + row, encoding="utf-8")
    assert judge() == []

    declare(klein_copy, NEW, shares=[{"share": "aandeel", "numerator": "misdrijven", "denominator": "inwoners", "factor": 100}])

    assert {text.split(" 2022 ")[0] for _, text in judge()} == {"misdrijven BU99990201", "misdrijven BU99990202"}


def test_a_percentage_that_is_withheld_is_worked_out_from_its_weights(klein_copy: SourceTree, judge: Judge) -> None:
    indicators = klein_copy.root / NEW / "indicatoren.csv"
    row = "huur,Huur,Huur,%,0,geen,wonen,gewogen,,,huishoudens,,Huur.,woz,huur,open,,\n"
    indicators.write_text(indicators.read_text(encoding="utf-8") + row, encoding="utf-8")
    path = klein_copy.root / NEW / "waarnemingen.csv"
    rows = f"huur,BU99990201,2020,50,A,,,\nhuur,BU99990202,2020,,Q,,,{WITHHELD_NOTE}\nhuur,WK999902,2020,50.0,A,,,\n"
    path.write_text(path.read_text(encoding="utf-8") + rows, encoding="utf-8")
    assert judge() == []  # half a per cent of 2200 households leaves room for eleven

    path.write_text(path.read_text(encoding="utf-8").replace("huur,BU99990201,2020,50,", "huur,BU99990201,2020,50.0,"), encoding="utf-8")

    assert [code for code, _ in judge()] == ["secret-derivable"]


def test_what_is_no_longer_secret_by_the_newest_rule_may_be_open(klein_copy: SourceTree, judge: Judge) -> None:
    withhold(klein_copy, OLD, "misdrijven,BU99990202,2021")

    assert judge() == []


def test_a_frozen_version_that_is_no_longer_pinned_still_counts(klein_copy: SourceTree, judge: Judge) -> None:
    frozen = klein_copy.root / "data/wijkcijfers/0.1.1"
    (klein_copy.root / OLD).rename(frozen)
    edition = klein_copy.root / "content/2021/editie.toml"
    edition.write_text(edition.read_text(encoding="utf-8").replace('wijkcijfers = "0.1.0"', 'wijkcijfers = "0.2.0"'), encoding="utf-8")
    withhold(klein_copy, NEW, "misdrijven,BU99990202,2021")

    assert [code for code, _ in judge()] == ["secret-published"]


def test_a_draft_counts_for_validate_and_not_for_a_build(klein_copy: SourceTree, judge: Judge) -> None:
    draft = klein_copy.root / "data/wijkcijfers/next"
    (klein_copy.root / NEW).rename(draft)
    (draft / "SHA256SUMS").unlink()
    edition = klein_copy.root / "content/2022/editie.toml"
    edition.write_text(edition.read_text(encoding="utf-8").replace('wijkcijfers = "0.2.0"', 'wijkcijfers = "0.1.0"'), encoding="utf-8")
    withhold(klein_copy, "data/wijkcijfers/next", "misdrijven,BU99990202,2022")
    source, _ = load_site(klein_copy)
    assert source is not None

    assert judge() == []
    assert [problem.code for problem in judge_with_drafts(klein_copy, source)] == ["secret-derivable"]


def test_the_message_does_not_tell_the_count(klein_copy: SourceTree) -> None:
    """A build log may be public."""
    withhold(klein_copy, NEW, "misdrijven,BU99990201,2022")
    source, _ = load_site(klein_copy)
    assert source is not None

    messages = " ".join(problem.message for problem in judge_published(klein_copy, source))

    assert "182" not in messages


def test_breda_withholds_nothing_of_its_own_and_nothing_can_be_worked_out(project: SourceTree) -> None:
    """CBS and police withheld what they would before they published; we got no count that is secret.

    Once a delivery brings one, this number changes and the attack runs over all versions.
    """
    source, _ = load_site(project)
    assert source is not None
    statuses = [
        cells[package.tables["waarnemingen.csv"].header.index("status")]
        for package in pinned_packages(source)
        if "waarnemingen.csv" in package.tables
        for cells in package.tables["waarnemingen.csv"].rows
    ]

    assert len(statuses) > 18_000
    assert statuses.count(Status.SUPPRESSED) == 0
    assert judge_published(project, source) == ()


def test_a_site_without_secrets_does_not_load_scipy() -> None:
    program = (
        "import sys; from pathlib import Path; from generator.commands.secrecy import judge_published;"
        "from generator.load.site import load_site; from generator.system.files import SourceTree;"
        "files = SourceTree(Path('tests/sites/klein/site')); source, _ = load_site(files);"
        "assert judge_published(files, source) == ();"
        "print('scipy' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", program], cwd=PROJECT, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"


def test_validate_of_one_package_names_its_own_secrets(klein_copy: SourceTree) -> None:
    draft = klein_copy.root / "data/wijkcijfers/next"
    shutil.copytree(klein_copy.root / NEW, draft)
    (draft / "SHA256SUMS").unlink()
    withhold(klein_copy, "data/wijkcijfers/next", "misdrijven,BU99990202,2022")

    codes = {problem.code for problem in validate_packages(klein_copy.root, ["wijkcijfers/next"])}

    assert "secret-published" in codes


def test_a_release_that_gives_a_secret_away_is_refused(klein_copy: SourceTree) -> None:
    draft = klein_copy.root / "data/wijkcijfers/next"
    shutil.copytree(klein_copy.root / NEW, draft)
    (draft / "SHA256SUMS").unlink()
    withhold(klein_copy, "data/wijkcijfers/next", "misdrijven,BU99990202,2022")
    descriptor = json.loads((draft / "datapackage.json").read_text(encoding="utf-8"))
    descriptor["regions"] = {"package": "gebieden", "version": "0.1.0", "fields": ["waarnemingen.gebied"]}
    (draft / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    changes = draft / "CHANGES.md"
    reason = "\n## Gewijzigde waarden\n\n- `misdrijven BU99990202 2022`: te klein.\n"
    changes.write_text(changes.read_text(encoding="utf-8") + reason, encoding="utf-8")

    released = release_next(klein_copy.root, "wijkcijfers", None)

    assert released.version == ""
    assert "secret-published" in {problem.code for problem in released.problems}


def test_a_cell_that_is_withheld_already_is_neither_blamed_nor_advised(klein_copy: SourceTree, judge: Judge) -> None:
    """Families are known to be no more than the households, also where their number is withheld."""
    folder = "data/bevolking/0.2.0"
    indicators = klein_copy.root / folder / "indicatoren.csv"
    text = indicators.read_text(encoding="utf-8").replace("verhouding,100,,,100", "verhouding,100,huishoudens,,100")
    indicators.write_text(text, encoding="utf-8")
    for version in ("data/bevolking/0.1.0", folder):
        withhold(klein_copy, version, "gezinnen,BU99990202,2020", "gezinnen,BU99990102,2020")

    assert judge() == [
        ("secret-derivable", "gezinnen BU99990102 2020 Maak ook geheim: gezinnen BU99990101 2020, gezinnen BU99990201 2020."),
        ("secret-derivable", "gezinnen BU99990202 2020 Maak ook geheim: gezinnen BU99990101 2020, gezinnen BU99990201 2020."),
    ]


def test_a_count_below_zero_does_not_stop_the_attack(klein_copy: SourceTree, judge: Judge) -> None:
    withhold(klein_copy, NEW, "misdrijven,BU99990202,2022")
    path = klein_copy.root / NEW / "waarnemingen.csv"
    text = path.read_text(encoding="utf-8").replace("misdrijven,BU99990201,2022,,A,182,", "misdrijven,BU99990201,2022,,A,-182,")
    path.write_text(text, encoding="utf-8")

    assert [code for code, _ in judge()] == ["secret-derivable"]

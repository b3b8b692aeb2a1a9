"""What was corrected after publication is told word for word: what stood there, what stands there now, and why."""

from __future__ import annotations

import pytest

from generator.model.auditor_pages import AccountabilityPage
from generator.model.figure import Figure
from generator.model.figure_lock import CORRECTION_COLUMNS
from generator.model.sentence import Fact, plain
from generator.plan.corrections import ONE_BY_ONE
from generator.plan.sentences.accountability import no_corrections
from generator.system.files import SourceTree
from tests.drafts import make_draft
from tests.plan.planned import PlannedSite, planned

COUNT = "2022.bijstand.BU99990101.2020.teller"
LIST = "Alle verbeteringen, ook die te klein zijn om op een pagina te zien, staan in correcties.csv."


def corrections(site: SourceTree, *rows: str) -> AccountabilityPage:
    text = "".join(f"{row}\n" for row in (",".join(CORRECTION_COLUMNS), *rows))
    (site.root / "content/2022/correcties.csv").write_text(text, encoding="utf-8")
    page = planned(site).page("2022/verantwoording/index.html")
    assert isinstance(page, AccountabilityPage)
    return page


def test_an_edition_without_corrections_says_so(small_site: PlannedSite) -> None:
    page = small_site.page("2022/verantwoording/index.html")

    assert isinstance(page, AccountabilityPage)
    assert page.corrections == (no_corrections(),)


def test_a_draft_says_nothing_of_corrections(klein_copy: SourceTree) -> None:
    make_draft(klein_copy.root, "2022")

    page = planned(klein_copy).page("2022/verantwoording/index.html")

    assert isinstance(page, AccountabilityPage)
    assert page.corrections == ()


def test_the_new_number_is_the_figure_itself_and_the_old_one_a_fact_with_the_list_as_its_source(klein_copy: SourceTree) -> None:
    page = corrections(klein_copy, f"{COUNT},109,109,110,110,De gemeente had een huishouden vergeten.,2026-11-25")

    first, last = page.corrections
    numbers = [part.id if isinstance(part, Figure) else part for part in first if isinstance(part, Figure | Fact)]
    assert numbers == [Fact("109", "2022/verantwoording/correcties.csv"), COUNT]
    assert plain(last) == LIST


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            f"{COUNT},109,109,110,110,Reden.,2026-11-25",
            "Mensen met een bijstandsuitkering in Molenhoek, 2020, teller: was 109, is nu 110. Verbeterd op 2026-11-25: Reden.",
        ),
        (
            '2022.bijstand.BU99990101.2020,,O,54.86284289276808,"54,9",Reden.,2026-11-25',
            "Mensen met een bijstandsuitkering in Molenhoek, 2020: was onbekend, is nu 54,9. Verbeterd op 2026-11-25: Reden.",
        ),
        (
            '2022.bijstand.kloof.2019.verhouding,4.1,"4,1",,,Reden.,2026-11-25',
            (
                "Mensen met een bijstandsuitkering, kloof tussen focusbuurten en de rest van de stad, 2019, verhouding: "
                "was 4,1, is nu er niet. Verbeterd op 2026-11-25: Reden."
            ),
        ),
        (
            "2022.sinds-2021.woz.BU99990101.2021.waarde.oud,1,1,2,2,Reden.,2026-11-25",
            "2022.sinds-2021.woz.BU99990101.2021.waarde.oud: was 1, is nu 2. Verbeterd op 2026-11-25: Reden.",
        ),
    ],
)
def test_a_correction_is_told_word_for_word(klein_copy: SourceTree, row: str, told: str) -> None:
    page = corrections(klein_copy, row)

    assert [plain(sentence) for sentence in page.corrections] == [told, LIST]


def test_a_correction_too_small_to_see_stands_in_the_list_alone(klein_copy: SourceTree) -> None:
    page = corrections(klein_copy, '2022.bijstand.BU99990101.2020,54.86,"54,9",54.86284289276808,"54,9",Reden.,2026-11-25')

    assert [plain(sentence) for sentence in page.corrections] == [LIST]


def test_the_newest_correction_comes_first_and_only_the_last_of_a_figure_is_the_figure_itself(klein_copy: SourceTree) -> None:
    page = corrections(
        klein_copy,
        f"{COUNT},108,108,109,109,Eerst.,2026-11-25",
        f"{COUNT},109,109,110,110,Later.,2026-11-26",
    )

    told = [plain(sentence).rpartition(": ")[2] for sentence in page.corrections[:-1]]
    figures = [any(isinstance(part, Figure) for part in sentence) for sentence in page.corrections[:-1]]
    assert told == ["Later.", "Eerst."]
    assert figures == [True, False]


def test_of_many_that_changed_for_one_reason_the_page_says_what_they_are_about(klein_copy: SourceTree) -> None:
    reason = "Eerst geteld.,2026-11-25"
    limits = [f"2022.bijstand.BU99990101.{year}.ondergrens,1,1,2,2,{reason}" for year in range(2000, 2000 + ONE_BY_ONE)]

    told = [plain(sentence) for sentence in corrections(klein_copy, *limits).corrections]
    alike = [plain(sentence) for sentence in corrections(klein_copy, *limits, f"2022.woz.BU99990101.2020,1,1,2,2,{reason}").corrections]
    counts = [f"2022.bijstand.BU99990101.{year}.teller,1,1,2,2,{reason}" for year in range(2000, 2001 + ONE_BY_ONE)]

    assert len(told) == ONE_BY_ONE + 1
    assert alike[0] == (
        "Verbeterd op 2026-11-25: Eerst geteld. Dat gaat over bijstand en WOZ-waarde. "
        "Wat er stond en wat er nu staat, leest u in correcties.csv."
    )
    assert alike[1].startswith("Gemiddelde WOZ-waarde van woningen in Molenhoek, 2020: was 1, is nu 2.")
    assert alike[2:] == [LIST]
    assert len(corrections(klein_copy, *counts).corrections) == len([alike, LIST])

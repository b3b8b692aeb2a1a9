"""The accountability page: checks, changes and packages of an edition."""

from generator.model.auditor_pages import AccountabilityPage
from generator.model.sentence import plain
from generator.plan.sentences.accountability import first_edition
from generator.plan.site import plan_site
from generator.system.files import SourceTree
from tests.drafts import make_draft
from tests.plan.planned import PlannedSite, planned


def accountability(small_site: PlannedSite) -> dict[str, AccountabilityPage]:
    pages = plan_site(small_site.source, small_site.books, ())
    return {str(page.head.edition): page for page in pages if isinstance(page, AccountabilityPage)}


def test_changes_are_declared_and_computed(small_site: PlannedSite) -> None:
    pages = accountability(small_site)
    newest = [plain(sentence) for sentence in pages["2022"].changes]

    assert newest[0] == "Er is een jaar bij gekomen: 2022."
    assert any(text.startswith("Het jaar 2022 is erbij gekomen voor: ") for text in newest)
    assert "Dit is de eerste editie: er is nog niets om mee te vergelijken." in [plain(sentence) for sentence in pages["2021"].changes]


def test_packages_are_listed_with_version_and_folder(small_site: PlannedSite) -> None:
    page = accountability(small_site)["2022"]

    assert [(line.name, line.version, line.folder) for line in page.packages] == [
        ("bevolking", "0.2.0", "data/bevolking/0.2.0"),
        ("gebieden", "0.1.0", "data/gebieden/0.1.0"),
        ("wijkcijfers", "0.2.0", "data/wijkcijfers/0.2.0"),
    ]
    assert page.verify[0] == "sha256sum -c SHA256SUMS"


def test_the_command_that_checks_the_attestation_stands_there_once_the_source_code_is_on_github(klein_copy: SourceTree) -> None:
    settings = klein_copy.root / "content" / "site.toml"
    settings.write_text(f'broncode = "https://github.com/kleinstad/staat/"\n{settings.read_text()}')

    page = planned(klein_copy).page("2022/verantwoording/index.html")

    assert isinstance(page, AccountabilityPage)
    assert page.verify[1] == "gh attestation verify SHA256SUMS --repo kleinstad/staat"


def test_an_edition_is_compared_with_the_published_one_before_it_and_never_with_a_draft(klein_copy: SourceTree) -> None:
    make_draft(klein_copy.root, "2021")

    page = planned(klein_copy).page("2022/verantwoording/index.html")

    assert isinstance(page, AccountabilityPage)
    assert first_edition() in page.changes

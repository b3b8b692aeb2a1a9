"""What every page has: a path, a title and where it hangs in, a page head out."""

from __future__ import annotations

from generator.model.edition import Edition
from generator.model.identifiers import PagePath
from generator.model.language import mark, spoken, text
from generator.model.narrative import Narrative
from generator.model.page_head import PageHead
from generator.model.page_names import FOLDERS
from generator.model.sentence import Link, Sentence
from generator.plan.links import HOME, edition_path, home_link
from generator.plan.report import Report
from generator.plan.sentences.scope import programme_title
from generator.plan.sentences.wording import joined, worded

METHODS = mark("Zo rekenen wij")
"""Title of the page on methods when the editor gave it none."""


def edition_link(edition: Edition) -> Link:
    """The front page of an edition, by its name."""
    return Link(edition_title(edition), edition_path(edition.config.id))


def edition_title(edition: Edition) -> str:
    """What the front page of an edition is called: `Stand van de stad 2022`."""
    return text("Stand van de stad {editie}", editie=edition.config.id)


def plan_head(report: Report, path: PagePath, title: str, description: Sentence, crumbs: tuple[Link, ...] = ()) -> PageHead:
    """Head of a page of an edition; crumbs are those between the front page of the edition and the page."""
    return PageHead(
        path=path,
        title=title,
        description=description,
        edition=report.edition.config.id,
        crumbs=(home_link(), edition_link(report.edition), *crumbs),
    )


def plan_description(narrative: Narrative | None, place: Sentence, finding: Sentence) -> Sentence:
    """What stands below a shared link: the editor's summary, else what the page is about, and then its finding as it stands on the page."""
    return joined((worded(narrative.summary) if narrative and narrative.summary else place, finding))


def plan_site_head(path: PagePath, title: str, description: Sentence) -> PageHead:
    """Head of a page of the site as a whole."""
    return PageHead(path=path, title=title, description=description, edition=None, crumbs=() if path == HOME else (home_link(),))


def methods_link(report: Report) -> Link:
    """The page on how figures are made, by its own title wherever it is named."""
    written = report.edition.narratives.get("methoden")
    return Link((written and written.title) or spoken(METHODS), edition_path(report.id, "verantwoording", "methoden"))


def programme_link(report: Report) -> Link:
    """The page on how the programme works, or on what is compared, by its own title wherever it is named."""
    written = report.edition.narratives.get("programma")
    return Link((written and written.title) or programme_title(report.site.programme), edition_path(report.id, "programma"))


def list_link(report: Report, folder: str) -> Link:
    """A page that holds others, by its name, e.g. `Cijfers`."""
    return Link(list_title(folder), edition_path(report.id, folder))


def list_title(folder: str) -> str:
    """What such a page is called."""
    return spoken(FOLDERS[folder])

"""What the layout needs beside the page itself: names, editions, navigation."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import escape

from generator.model.edition import EditionConfig, SiteConfig, newest_edition
from generator.model.identifiers import EditionId
from generator.model.initiative import INTERVENTIONS, STORIES
from generator.model.language import DUTCH, Language, spoken, text
from generator.model.page_head import PageHead, fitting_title
from generator.model.page_names import ABOUT, ACCESSIBILITY, CITY, FOLDERS, HELP, HELP_KEY, PRIVACY, SEARCH
from generator.model.sentence import Link
from generator.model.status import Status

_SIGN = re.compile(r'class="teken" aria-hidden="true">([^<]+)<')
"""A sign beside a figure, or in the place of one."""


@dataclass(frozen=True, kw_only=True)
class NavigationLine:
    """One link of the main navigation, with the folders of which it is the way in."""

    link: Link
    folders: tuple[str, ...]
    """From the site root, ending in a slash, e.g. `2022/wijken/`; empty for a page that stands alone."""

    def marks(self, path: str) -> str:
        """Value of `aria-current` on the page at the path: `page`, `true` (somewhere below) or empty."""
        if path == self.link.target:
            return "page"
        return "true" if path.startswith(self.folders) else ""


@dataclass(frozen=True, kw_only=True)
class Chrome:
    """Everything around the content of a page."""

    site: SiteConfig
    editions: tuple[EditionConfig, ...]
    """Oldest first; never empty."""
    language: Language = DUTCH
    languages: tuple[Language, ...] = (DUTCH,)
    """All in which the site is made."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """Titles of the pages of prose, by their path: a link at the foot of a page has the name that stands above where it leads."""

    @property
    def newest(self) -> EditionConfig:
        """The edition that the site as a whole leads to: the newest published one, as long as there is one."""
        return newest_edition(self.editions)

    def signs(self, html: str) -> tuple[tuple[str, str], ...]:
        """Signs beside the figures of a page and what they mean, for the key at its foot: those that stand on it."""
        found = set(_SIGN.findall(html))
        return tuple((status.sign, status.label) for status in Status if escape(status.sign) in found)

    def edition(self, wanted: EditionId | None) -> EditionConfig:
        """The edition a page belongs to; the newest for pages of the site as a whole."""
        return next((edition for edition in self.editions if edition.id == wanted), self.newest)

    def draft(self, wanted: EditionId | None) -> bool:
        """Say whether a page shows figures of an edition that is not published yet: its own, or those that the whole site leads to."""
        return self.edition(wanted).is_draft

    def window_title(self, head: PageHead) -> str:
        """Title of the window: the page, its edition and the site, shorter where that would be cut off in a list of results."""
        if head.title == self.site.title:
            return self.site.full_title
        page = self._titled(head)
        longer = (f"{page} – {self.site.full_title}", f"{page} – {self.site.city}")
        shorter = (f"{head.title} ({head.edition})", head.title) if head.edition and not self.draft(head.edition) else ()
        return fitting_title(*longer, page, *shorter)

    def _titled(self, head: PageHead) -> str:
        if not head.edition or (head.title.endswith(head.edition) and not self.draft(head.edition)):
            return head.title
        if self.draft(head.edition):
            return text("{titel} (editie {editie}, concept)", titel=head.title, editie=head.edition)
        return text("{titel} (editie {editie})", titel=head.title, editie=head.edition)

    def outdated(self, wanted: EditionId | None) -> bool:
        """Say whether a page belongs to a published edition that has a successor."""
        return wanted is not None and wanted != self.newest.id and not self.draft(wanted)

    def navigation(self, wanted: EditionId | None) -> tuple[NavigationLine, ...]:
        """Main navigation, within the edition of the page."""
        edition = self.edition(wanted).id

        def line(folder: str, *more: str) -> NavigationLine:
            folders = tuple(f"{edition}/{one}/" for one in (folder, *more))
            return NavigationLine(link=Link(spoken(FOLDERS[folder]), f"{folders[0]}index.html"), folders=folders)

        return (
            NavigationLine(link=Link(spoken(CITY), f"{edition}/index.html"), folders=()),
            line("themas"),
            line("buurten", "wijken"),
            line("indicatoren"),
            line("vergelijken"),
            line("verantwoording", "herkomst", "downloads"),
            NavigationLine(link=Link(spoken(SEARCH), "zoeken/index.html"), folders=()),
        )

    def service(self, wanted: EditionId | None) -> tuple[Link, ...]:
        """Links at the foot of every page; to whom a reader can turn only where the city wrote that down."""
        edition, help_page = self.edition(wanted).id, f"{HELP_KEY}/index.html"

        def folder(name: str) -> Link:
            return Link(spoken(FOLDERS[name]), f"{edition}/{name}/index.html")

        return (
            Link(spoken(SEARCH), "zoeken/index.html"),
            *([self._titled_link(help_page, spoken(HELP))] if help_page in self.titles else []),
            self._titled_link(
                f"{edition}/programma/index.html", text("Zo werkt het programma") if self.site.programme else text("Wat wij vergelijken")
            ),
            folder(INTERVENTIONS),
            folder(STORIES),
            self._titled_link(f"{edition}/verantwoording/methoden/index.html", text("Methoden")),
            folder("herkomst"),
            folder("downloads"),
            self._titled_link("over/index.html", spoken(ABOUT)),
            self._titled_link("toegankelijkheid/index.html", spoken(ACCESSIBILITY)),
            self._titled_link("privacy/index.html", spoken(PRIVACY)),
        )

    def _titled_link(self, path: str, fallback: str) -> Link:
        return Link(self.titles.get(path, fallback), path)

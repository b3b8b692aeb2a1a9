"""Pages of the newest edition in, lasting addresses out: for each a small page below `/actueel/` that leads there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from generator.model.chart_page import LATEST
from generator.model.edition import SiteConfig
from generator.model.identifiers import EditionId, PagePath
from generator.model.language import spoken_language, text
from generator.model.output import OutputFile
from generator.model.page_head import PageHead, fitting_title
from generator.model.year import WHOLE_YEAR

_YEAR = re.compile(WHOLE_YEAR)
_PAGE = """<!DOCTYPE html>
<html lang="{language}"{direction}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url={target}">
<title>{title}</title>
<link rel="canonical" href="{address}">
</head>
<body>
<main>
<h1>{heading}</h1>
<p>{sentence}</p>
</main>
</body>
</html>
"""


def publish_latest(
    heads: Iterable[PageHead], editions: Sequence[EditionId], site: SiteConfig, charts: frozenset[PagePath] = frozenset()
) -> Iterator[OutputFile]:
    """A page that leads on at once for every page of the newest edition, with a link for who does not want to be led.

    Of the published editions, oldest first, in the language of the moment and below its folder. One of the `charts`, which may stand on
    the site of somebody else, leads on to the newest edition that has it.
    """
    language = spoken_language()
    lasting: dict[str, PageHead] = {}
    known = tuple(heads)
    for edition in editions:
        for head in known:
            if head.edition == edition and (edition == editions[-1] or head.path in charts):
                lasting[head.path.partition("/")[2]] = head
    for name, head in lasting.items():
        path = f"{LATEST}/{name}"
        target = "../" * path.count("/") + head.path
        page = _PAGE.format(
            target=escape(target),
            title=escape(fitting_title(f"{head.title} – {site.full_title}", head.title)),
            heading=_heading(head.title),
            address=escape(f"{site.base_address}{language.folder}{head.path}"),
            sentence=_sentence(head, target, newest=head.edition == editions[-1]),
            language=language.code,
            direction=' dir="rtl"' if language.right_to_left else "",
        )
        yield OutputFile(path=language.folder + path, content=page.encode())


def _sentence(head: PageHead, target: str, *, newest: bool) -> str:
    own = escape(head.edition or "")
    inside = text("{titel}, editie {editie}", titel=_heading(head.title), editie=f'<time datetime="{own}">{own}</time>')
    link = f'<a href="{escape(target)}">{inside}</a>'
    if newest:
        return text("Deze pagina is te vinden in de nieuwste editie: {link}.", link=link)
    return text("Deze pagina is te vinden in de nieuwste editie met deze grafiek: {link}.", link=link)


def _heading(title: str) -> str:
    return _YEAR.sub(r'<time datetime="\g<0>">\g<0></time>', escape(title))

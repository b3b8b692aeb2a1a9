"""Pages of the newest edition in, lasting addresses out: for each a small page below `/actueel/` that leads there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from generator.model.edition import SiteConfig
from generator.model.identifiers import EditionId
from generator.model.output import OutputFile
from generator.model.page import Page
from generator.model.page_head import fitting_title
from generator.model.year import WHOLE_YEAR

FOLDER = "actueel"

_YEAR = re.compile(WHOLE_YEAR)
_PAGE = """<!DOCTYPE html>
<html lang="nl">
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
<p>Deze pagina is te vinden in de nieuwste editie: <a href="{target}">{heading}, editie <time datetime="{edition}">{edition}</time></a>.</p>
</main>
</body>
</html>
"""


def publish_latest(pages: Iterable[Page], edition: EditionId, site: SiteConfig) -> Iterator[OutputFile]:
    """A page that leads on at once for every page of the edition, with a link for who does not want to be led."""
    for page in pages:
        if page.head.edition != edition:
            continue
        path = f"{FOLDER}/{page.head.path.removeprefix(f'{edition}/')}"
        text = _PAGE.format(
            target=escape("../" * path.count("/") + page.head.path),
            title=escape(fitting_title(f"{page.head.title} – {site.title} {site.city}", page.head.title)),
            heading=_YEAR.sub(r'<time datetime="\g<0>">\g<0></time>', escape(page.head.title)),
            address=escape(f"{site.base_address}{page.head.path}"),
            edition=escape(edition),
        )
        yield OutputFile(path=path, content=text.encode())

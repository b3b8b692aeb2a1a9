"""A page with every component of the templates: what it is for, what it takes, and each of its examples as it looks.

`make gallery` writes it to `.cache/galerij/index.html`. It is no page of the site: the numbers in examples have no record,
and every number on the site has one. Each example stands in a frame of its own, so that it may use any id and is as wide
as a phone or a desk.
"""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path

from generator.render.styles import render_styles
from generator.system.files import SourceTree
from tests.render.component_examples import Component, Example, read_component, render_example

ROOT = Path(__file__).parents[2]
STYLES = "site.css"
_PAGE = """<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>Onderdelen van de site</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="site.css">
<link rel="stylesheet" href="galerij.css">
</head>
<body>
<main class="blad galerij" id="inhoud">
<h1>Onderdelen van de site</h1>
<p class="intro">Van elk onderdeel: waar het voor is, wat het nodig heeft, en hoe het eruitziet op een telefoon en op een scherm.</p>
<nav aria-label="Onderdelen"><ul>
{contents}
</ul></nav>
{components}
</main>
</body>
</html>
"""
_FRAME = """<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>{name}</title>
<link rel="stylesheet" href="site.css"></head><body><main class="blad">{html}</main></body></html>"""
_LOOKS = """.galerij iframe { display: block; height: 22rem; margin-block: 0.5rem 1.5rem; border: 1px solid var(--lijn); }
.galerij .smal { width: 360px; max-width: 100%; }
.galerij .breed { width: 100%; }
.galerij section { margin-block: 3rem; }
"""


def render_gallery(templates: SourceTree) -> dict[str, str]:
    """The files of the gallery by name: a page, and the style sheet of the site beside its own."""
    components = [read_component(templates, name) for name in templates.folders("components")]
    page = _PAGE.format(
        contents="\n".join(f'<li><a href="#{component.name}">{component.name}</a></li>' for component in components),
        components="\n".join(_section(templates, component) for component in components),
    )
    return {"index.html": page, STYLES: render_styles(templates), "galerij.css": _LOOKS}


def _section(templates: SourceTree, component: Component) -> str:
    parameters = "".join(
        f"<li><code>{escape(name)}</code>: <code>{escape(parameter.type)}</code>, {escape(parameter.help)}</li>"
        for name, parameter in component.parameters.items()
    )
    examples = "".join(_example(templates, component, example) for example in component.examples)
    return (
        f'<section id="{component.name}" lang="en"><h2>{component.name}</h2><p>{escape(component.description)}</p>'
        f"<ul>{parameters}</ul>{examples}</section>"
    )


def _example(templates: SourceTree, component: Component, example: Example) -> str:
    html = render_example(templates, component, example)
    frame = escape(_FRAME.format(name=escape(example.name), html=html))
    title = escape(f"{component.name}: {example.name}")
    frames = "".join(f'<iframe class="{width}" title="{title}, {width}" srcdoc="{frame}"></iframe>' for width in ("smal", "breed"))
    return f"<h3>{escape(example.name)}</h3>{frames}"


def write_gallery(folder: Path) -> Path:
    """Write the gallery into a folder, and give the path of its page."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in render_gallery(SourceTree(ROOT / "site_templates")).items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder / "index.html"


if __name__ == "__main__":
    sys.stdout.write(f"{write_gallery(ROOT / '.cache' / 'galerij')}\n")

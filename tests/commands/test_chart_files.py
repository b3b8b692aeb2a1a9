"""The files beside the page of a chart, and the script that all interactive charts run on."""

import json
import re
import struct
from dataclasses import replace

import vl_convert

from generator.commands.chart_files import (
    ChartFiles,
    chart_pages,
    draw_chart_pictures,
    draw_files,
    make_tables,
    vega_script,
    with_chart_pages,
    without_pictures,
)
from generator.draw.cards.letters import PATH as LETTERS
from generator.draw.charts import draw_charts, take_kit
from generator.draw.theme import COLOURS
from generator.model.chart_page import PICTURE, beside
from generator.plan.charts import charts_of
from generator.render.styles import chart_styles
from generator.system.digest import sha256
from generator.system.files import SourceTree
from generator.system.memory import Memory
from generator.system.runner import Runner
from tests.plan.planned import PlannedSite, planned
from tests.render.sample_heads import TEMPLATES

HERE = Runner(1, None)


def chart_files(site: PlannedSite) -> ChartFiles:
    single = chart_pages(site.pages)
    places = [(page.head.path, block) for page in site.pages for block in charts_of(page)]
    drawn = dict(zip(((path, block.text.id) for path, block in places), draw_charts([block for _, block in places], HERE), strict=True))
    charts = with_chart_pages(drawn, single)
    return ChartFiles(source=site.source, pages=single, charts=charts, shapes=take_kit(HERE)["shapes"], style=chart_styles(TEMPLATES))


def files_of(given: ChartFiles) -> dict[str, bytes]:
    """Everything that lies beside the pages."""
    tables = [file for edition in given.source.editions for file in make_tables(given.pages, edition)]
    return {file.path: file.content for file in (*tables, *(file for page in given.pages for file in draw_files(page, given)))}


def test_every_page_of_a_chart_has_a_table_a_drawing_and_a_spec_beside_it(klein: SourceTree) -> None:
    given = chart_files(planned(klein))

    made = files_of(given)

    assert {path.rpartition("/")[0] for path in made} == {page.head.path.rpartition("/")[0] for page in given.pages}
    assert len(made) == 3 * len(given.pages) > 60
    assert all(json.loads(content)["usermeta"]["editie"] in path for path, content in made.items() if path.endswith(".json"))
    assert made == files_of(given)


def test_pictures_of_charts_are_drawn_without_a_font_when_the_site_asks_for_them(klein: SourceTree) -> None:
    site = planned(klein)
    given = chart_files(site)
    some = replace(given, pages=given.pages[:2])
    asking = replace(some, source=replace(site.source, config=replace(site.source.config, chart_pictures=True)))
    letters = TEMPLATES.read(LETTERS)

    drawn = draw_chart_pictures(asking, letters, HERE)

    assert draw_chart_pictures(some, letters, HERE) == ()
    assert [file.path for file in drawn] == [beside(page.head.path, PICTURE) for page in some.pages]
    assert [struct.unpack(">I", file.content[16:20]) for file in drawn] == [(744,)] * 2
    assert draw_chart_pictures(asking, letters, HERE) == drawn


def test_a_preview_has_no_pictures(klein: SourceTree) -> None:
    source = planned(klein).source
    asking = replace(source, config=replace(source.config, chart_pictures=True, share_pictures=True))

    assert without_pictures(asking).config == source.config


def test_a_preview_after_an_edit_has_the_very_settings_of_before_so_that_pages_of_other_editions_are_recalled(klein: SourceTree) -> None:
    memory, source = Memory(), planned(klein).source
    asking = replace(source, config=replace(source.config, share_pictures=True))
    edited = replace(asking, unread=asking.unread)
    before, after, again = (without_pictures(one, memory) for one in (asking, edited, edited))

    assert before.config is after.config
    assert before is not after
    assert after is again


def test_the_script_is_named_after_its_bytes_and_knows_every_shape_and_colour() -> None:
    file = vega_script(take_kit(HERE))
    text = file.content.decode()
    known = json.loads(text.rpartition("globalThis.grafiekvormen = ")[2].rstrip(";\n"))

    assert file.path == f"static/vega-{sha256(file.content)[:12]}.js"
    assert set(known["vormen"]) == {"trend", "pad", "rangorde", "kloof", "toen-en-nu", "kaart", "panelen"}
    assert known["kleuren"] == {colour: name for name, colour in COLOURS.items()}


def test_the_licences_of_what_is_in_the_script_lie_beside_it(project: SourceTree) -> None:
    licences = project.read("site_templates/static/vega-licenties.txt").decode()
    versions = re.findall(r"Vega (\S+), Vega-Lite (\S+) en Vega-Embed (\S+),", licences)

    assert versions == [(vl_convert.get_vega_version(), vl_convert.get_vegalite_versions()[-1], vl_convert.get_vega_embed_version())]
    assert "vega-licenties.txt" in vega_script(take_kit(HERE)).content[:200].decode()

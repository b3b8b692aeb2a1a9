"""Names of things as types, so that one cannot be taken for another."""

from typing import NewType

RegionCode = NewType("RegionCode", str)  # e.g. "BU07580502"
AreaKey = NewType("AreaKey", str)  # a RegionCode, a group (see GROUPS) or a gap (see GAPS)
IndicatorId = NewType("IndicatorId", str)  # e.g. "bijstand"
ThemeId = NewType("ThemeId", str)  # e.g. "wonen"
Period = NewType("Period", str)  # a year, e.g. "2022"
PackageName = NewType("PackageName", str)  # e.g. "werk-en-inkomen"
PackageVersion = NewType("PackageVersion", str)  # SemVer or "next", e.g. "0.2.0"
EditionId = NewType("EditionId", str)  # e.g. "2022"
FigureId = NewType("FigureId", str)  # e.g. "2022.bijstand.focus.2020"
PagePath = NewType("PagePath", str)  # from the site root, with index.html, e.g. "2022/buurten/tuinzigt/index.html"

FOCUS = AreaKey("focus")
REST = AreaKey("overig")
FOCUS_EXACT = AreaKey("focus-gelijk")
REST_EXACT = AreaKey("overig-gelijk")  # all buurten but those of focus-gelijk; the partly matching ones count as rest here
REST_WITHOUT_CENTRE = AreaKey("overig-zonder-centrum")
GROUPS = (FOCUS, REST, FOCUS_EXACT, REST_EXACT, REST_WITHOUT_CENTRE)

NEIGHBOURHOODS = AreaKey("buurten")  # all buurten beside one another: what indexes of inequality are about

GAP = AreaKey("kloof")
GAP_EXACT = AreaKey("kloof-gelijk")
GAP_WITHOUT_CENTRE = AreaKey("kloof-zonder-centrum")
GAPS = {GAP: (FOCUS, REST), GAP_EXACT: (FOCUS_EXACT, REST_EXACT), GAP_WITHOUT_CENTRE: (FOCUS, REST_WITHOUT_CENTRE)}

"""What a descriptor of the small city may say of its series, as a replacement of text in `datapackage.json`."""

from __future__ import annotations

import json

_SOURCES = '  "sources": ['
_VERSION = '  "version":'


def with_series(indicator: str, source: str, /, **changes: object) -> tuple[str, str]:
    """One declared series: 2020 on all levels, boundary year 2021, unless told otherwise."""
    entry = {
        "indicator": indicator,
        "source": source,
        "levels": ["gemeente", "wijk", "buurt"],
        "periods": ["2020"],
        "boundaryYear": "2021",
        **changes,
    }
    return (_SOURCES, f'  "series": [\n    {json.dumps(entry)}\n  ],\n{_SOURCES}')


def with_finding(kind: str, indicator: str, region: str, *periods: str) -> tuple[str, str]:
    """What a check at import found of one area, and has on record."""
    check = {"kind": kind, "title": "Nagegaan", "indicator": indicator, "found": 1, "findings": ["Verklaard."]}
    return (
        _VERSION,
        f'  "checks": [{json.dumps({**check, "observations": [{"region": region, "period": period} for period in periods]})}],\n{_VERSION}',
    )

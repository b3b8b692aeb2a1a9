"""How large a data package may be: what is larger is refused before it is read, so that no file can exhaust the machine."""

LARGEST_FILE = 50_000_000
"""Bytes of a CSV file, or of any other file of a package."""
LARGEST_BOUNDARIES = 10_000_000
"""Bytes of a GeoJSON file: as Python lists it takes some fifteen times as much."""
LARGEST_DOCUMENT = 1_000_000
"""Bytes of `datapackage.json`, `SHA256SUMS` and `CHANGES.md`."""
MOST_FILES = 1_000
"""Files in the folder of one version."""
LARGEST_REMEMBERED = 100_000_000
"""Bytes of a package that is held against what is remembered of it; its files are in memory all at once for that."""
MOST_LINES = 1_048_576
"""Lines of a CSV file: what a spreadsheet can hold, so what an auditor can open."""
MOST_COLUMNS = 1_000
MOST_CELLS = 10_000_000
LONGEST_LINE = 1_000_000
"""Characters of one line of a CSV file."""
LONGEST_CELL = 65_536
"""Bytes of one cell."""
MOST_PROPERTIES = 50_000
"""Values in one descriptor; those of Breda have some five hundred."""
LONGEST_KEY = 200
DEEPEST_MACRO = 10
"""Brackets within brackets in one macro; a list of years needs two."""
DEEPEST_NESTING = 40
"""No descriptor is nested deeper; a hostile one is refused before it exhausts the stack."""

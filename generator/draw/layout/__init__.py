"""Chart specs in, drawings out: every mark, tick and label with its place; no library, no SVG."""

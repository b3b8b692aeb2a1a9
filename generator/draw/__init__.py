"""Chart specs in, static SVG out."""

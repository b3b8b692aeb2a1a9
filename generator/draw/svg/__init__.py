"""The SVG of Vega in, a small one in Dutch out: named, described, styled by class."""

"""The SVG of Vega in, a small one out: named, described, styled by class."""

"""Figures and narratives in, pages with typed blocks out; no HTML."""

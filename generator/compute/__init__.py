"""Observations in, figures out: rates, groups, gaps; pure."""

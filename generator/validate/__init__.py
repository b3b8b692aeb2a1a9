"""Typed sources in, problems out; never mutates."""

"""The command line: the only home of click."""

from generator.cli.main import main

__all__ = ["main"]

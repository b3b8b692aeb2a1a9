"""What a search engine for data is told about a page: which data set it shows, and where the files are."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class DataFile:
    """One file of a data set."""

    title: str
    path: str
    """From the site root."""
    media_type: str


@dataclass(frozen=True, kw_only=True)
class DataSet:
    """A data set in the words of schema.org; addresses and publisher come with the site."""

    name: str
    description: str
    """Plain text."""
    periods: tuple[str, ...]
    """Years, oldest first; empty when there is none."""
    area: str
    """Name of the municipality."""
    area_code: str
    licence: str
    """Address of the licence."""
    version: str
    issued: str
    """ISO date."""
    files: tuple[DataFile, ...]
    based_on: tuple[str, ...]
    """Descriptors of the packages it rests on, from the site root."""

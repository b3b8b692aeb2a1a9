"""Staat van de wijken: a report generator from data packages and narratives."""

"""Text on disk in, typed sources out; never raises on an author's mistake."""

"""Planned pages and drawn charts in, tagged PDFs for print and paper out: the edition as a whole, and a sheet a neighbourhood."""

"""Charts with their finding, table, notes and sources: an indicator or area in, chart blocks out."""

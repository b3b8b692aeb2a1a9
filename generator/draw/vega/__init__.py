"""A drawing in, the SVG as Vega writes it out: by views kept in an embedded V8, or by vl-convert for reference."""

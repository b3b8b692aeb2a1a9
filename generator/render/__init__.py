"""Pages and charts in, HTML files out."""

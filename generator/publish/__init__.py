"""Pages and figures in, all other files of the site out."""

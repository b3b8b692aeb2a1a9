"""A new city: national deliveries → its mappings and first texts; the packages themselves are made by intake."""

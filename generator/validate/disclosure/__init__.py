"""What is withheld and all that is published, over all versions → the range in which an outsider can place each withheld count."""

"""Which time of a sentence each of its figures has."""

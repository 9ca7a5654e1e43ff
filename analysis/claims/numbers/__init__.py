"""Numbers as news prints them: digits and words, scales, units, ranges, hedges, and what is no number."""

"""What the specifications find: highs, second counts, attribution, what is missing and what would change the verdict."""

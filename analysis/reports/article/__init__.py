"""The article on a page: marks in its text, claims as rows and cards, verdicts for exchange."""

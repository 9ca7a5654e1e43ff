"""The page of the article: its claims, its dates, who says what, and what follows from its numbers."""

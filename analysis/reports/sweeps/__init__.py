"""The page of a sweep: its charts, its tables and its results, set by set."""

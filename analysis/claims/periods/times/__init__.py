"""Times in the text, and the days that they stand for."""

"""Wordings filled from the tables."""

"""Providers and formats of files."""

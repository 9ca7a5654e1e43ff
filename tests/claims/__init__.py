"""Tests of the reader of numbers."""

"""Tests of the guarded fetch."""

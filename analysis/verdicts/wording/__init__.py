"""Sentences taken apart: clauses, asides, what words stand for, what is left out, what is not understood."""

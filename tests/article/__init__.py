"""Tests of articles: text in, furniture, dates, pages."""

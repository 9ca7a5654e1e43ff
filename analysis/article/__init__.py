"""Text in: an article with its paragraphs, its furniture, what is known of it, and its date."""

from analysis.article.article import Article, Furniture, Paragraph
from analysis.article.corrections import Correction
from analysis.article.inference import DateInference, EventDate, Step
from analysis.article.loading import load_article
from analysis.article.publication import infer_publication_date
from analysis.article.reading import read_article

__all__ = [
    "Article",
    "Correction",
    "DateInference",
    "EventDate",
    "Furniture",
    "Paragraph",
    "Step",
    "infer_publication_date",
    "load_article",
    "read_article",
]

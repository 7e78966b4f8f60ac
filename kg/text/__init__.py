"""Text and places in it: a reading laid over a source, and sentences with their tokens."""

from kg.text.reading import Reading
from kg.text.sentence import Sentence
from kg.text.span import Span

__all__ = ["Reading", "Sentence", "Span"]

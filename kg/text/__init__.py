"""Text and places in it: a reading laid over a source, and sentences with their tokens."""

from kg.text.reading import Piece, Reading
from kg.text.sentence import Sentence
from kg.text.span import Span
from kg.text.split import sentence_spans, split

__all__ = ["Piece", "Reading", "Sentence", "Span", "sentence_spans", "split"]

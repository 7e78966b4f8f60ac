"""People: who speaks in the call, and who is spoken of by title."""

from __future__ import annotations

import re

from kg.names.vocabulary import words
from kg.reading.document import Document, Role

_OFFICES = r"(?:CEO|CFO|COO|CTO|Chairman|President|Chief [A-Z]\w+ Officer|Officer|Director|VP)"
_HANDING = (
    r"(?i:\b(?:from the line of|comes from|over to|thank you,?|thanks,?|turn it (?:back )?to|"
    r"hand (?:it|the call) over to))"
)
_AFTER = r"(?:[,.!?]|\b(?:from|with|of)\b)"
_SAYS = r"(?:mentioned|said|noted|highlighted|discussed|described|outlined|shared|indicated|alluded|pointed|talked)"
_NAME = r"([A-Z][\w'’-]+(?:\s+[A-Z]\b\.?)?(?:\s+[A-Z][\w'’-]+){0,2})"


def people_words(document: Document) -> frozenset[str]:
    """Every word, in lower case, of a person's name: a capital that is one of them names no product."""
    speakers = (turn.speaker for turn in document.turns)
    names = [speaker.name for speaker in speakers if speaker.name and speaker.role is not Role.OPERATOR]
    honorifics = "|".join(sorted(words().honorifics))
    for pattern in (
        rf"\b(?i:{honorifics})\.?\s+{_NAME}",
        rf"\b{_OFFICES},?\s+(?:is\s+)?{_NAME}",
        rf"{_NAME},\s+(?:our\s+|the\s+)?(?:[A-Z]\w+\s+){{0,3}}(?:{_OFFICES}|Head|Founder|Co-Founder|Treasurer)\b",
        rf"\b[Aa]s\s+{_NAME}\s+(?:and\s+\w+\s+)?(?:just\s+|has\s+|already\s+|earlier\s+)*{_SAYS}\b",
        rf"{_HANDING}\s+{_NAME}\s*{_AFTER}",
    ):
        names.extend(re.findall(pattern, document.text))
    parts = {part.lower().strip(".'’") for name in names for part in re.split(r"[\s-]+", name)}
    return frozenset(part for part in parts - words().offices - words().generic if len(part) > 1)

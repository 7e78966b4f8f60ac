"""People: who speaks in the call, and who is spoken of by title."""

from __future__ import annotations

import re

from kg.names.vocabulary import words
from kg.reading.document import Document, Role

_NAME = r"([A-Z][\w'’-]+(?:\s+[A-Z]\b\.?)?(?:\s+[A-Z][\w'’-]+){0,2})"


def people_words(document: Document) -> frozenset[str]:
    """Every word, in lower case, of a person's name: a capital that is one of them names no product."""
    names = [
        turn.speaker.name for turn in document.turns if turn.speaker.name and turn.speaker.role is not Role.OPERATOR
    ]
    honorifics = "|".join(words().honorifics)
    offices = "|".join(
        ("CEO", "CFO", "COO", "CTO", "Chairman", "President", "Chief [A-Z]\\w+ Officer", "Officer", "Director", "VP")
    )
    for pattern in (
        rf"\b(?i:{honorifics})\.?\s+{_NAME}",
        rf"\b(?:{offices}),?\s+(?:is\s+)?{_NAME}",
        rf"{_NAME},\s+(?:our\s+|the\s+)?(?:[A-Z]\w+\s+){{0,3}}(?:{offices}|Head|Founder|Co-Founder|Treasurer)\b",
        rf"(?i:\bfrom the line of|\bcomes from|\bover to|\bthank you,?|\bthanks,?|\bturn it (?:back )?to|\bhand (?:it|the call) over to|\bas)\s+{_NAME}\s*(?:[,.!?]|\bfrom\b|\bwith\b|\bof\b|\bmentioned\b|\bsaid\b|\bnoted\b)",
    ):
        names.extend(re.findall(pattern, document.text))
    known = words()
    found = {part.lower().strip(".'’") for name in names for part in re.split(r"[\s-]+", name)}
    return frozenset(
        part for part in found if len(part) > 1 and part not in known.offices and part not in known.generic
    )

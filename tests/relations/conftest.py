from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from kg.names import find_names
from kg.periods import calendar_of
from kg.reading.document import Document, Header, Kind, Role, Section, Speaker, Turn
from kg.records import RelationClaim
from kg.relations import find_relations
from kg.text import Reading, split

RelationsIn = Callable[..., tuple[RelationClaim, ...]]


@pytest.fixture
def relations_in() -> RelationsIn:
    """The relations in what one speaker of Borealis says; the third quarter of 2024 is reported."""

    def find(text: str, role: Role = Role.MANAGEMENT, section: Section = Section.PREPARED) -> tuple[RelationClaim, ...]:
        turn = Turn(0, 0, len(text), Speaker("Ada Quill", role), section)
        header = Header("Borealis Inc.", None, date(2024, 11, 20), 2024, 3, date(2024, 9, 30), Kind.CALL)
        document = Document("call.txt", "0", "utf-8", "en", "plain", Reading.whole(text), header, (turn,))
        sentences = split(document)
        names = find_names(document, sentences)
        return find_relations(document, sentences, names, calendar_of(document))

    return find

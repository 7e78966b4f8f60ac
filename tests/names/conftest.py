from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.names import Entity, Names, find_names
from kg.reading.document import Document, Header, Kind, Role, Section, Speaker, Turn
from kg.text import Reading, split

NamesIn = Callable[..., Names]


@pytest.fixture
def names_in() -> NamesIn:
    """The names in paragraphs said by management, of a call of `company`."""

    def find(*paragraphs: str, company: str | None = "Borealis Inc.") -> Names:
        text = "\n\n".join(paragraphs)
        speaker = Speaker("Ada Quill", Role.MANAGEMENT)
        turns: list[Turn] = []
        start = 0
        for index, paragraph in enumerate(paragraphs):
            turns.append(Turn(index, start, start + len(paragraph), speaker, Section.PREPARED))
            start += len(paragraph) + 2
        header = Header(company, None, None, None, None, None, Kind.CALL)
        document = Document("call.txt", "0", "utf-8", "en", "plain", Reading.whole(text), header, tuple(turns))
        return find_names(document, split(document))

    return find


@pytest.fixture
def entity_in(names_in: NamesIn) -> Callable[..., Entity | None]:
    """The entity of that name or spelling in the paragraphs, None where there is none."""

    def find(name: str, *paragraphs: str, company: str | None = "Borealis Inc.") -> Entity | None:
        found = names_in(*paragraphs, company=company).entities
        return next((e for e in found if name == e.name or name in e.aliases), None)

    return find

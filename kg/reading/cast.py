"""Who is known to be in a call, and with which office."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from kg.reading.blocks import Block
from kg.reading.people import Person, key
from kg.reading.words import words


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is known to be in the call: those listed, those presented, by key of their names."""

    listed: Mapping[str, Person]
    presented: Mapping[str, tuple[str, str]]
    guests: frozenset[str]

    def title_of(self, name: str) -> tuple[str | None, str | None, str | None]:
        """Title, firm and side of somebody listed or presented, by the whole name or a part of it."""
        person = self.listed.get(key(name)) or self._misspelt(key(name))
        if person is None and " " not in name.strip():
            person = next((other for known, other in self.listed.items() if key(name) in known.split()), None)
        if person is not None:
            return person.title, person.firm, person.side
        parts = set(key(name).split())
        for known, (_, title) in self.presented.items():
            shared = parts & set(known.split())
            if known == key(name) or len(shared) > 1 or (len(parts) == 1 and shared):
                return title, None, "presented"
        return None, None, None

    def _misspelt(self, name: str) -> Person | None:
        best = max(self.listed, key=lambda known: fuzz.ratio(known, name), default=None)
        return self.listed[best] if best and " " in name and fuzz.ratio(best, name) >= 88 else None


def guests(blocks: Sequence[Block], company: str) -> frozenset[str]:
    """Labels that once stand beside a firm which shares no word with the company's name."""
    own = set(re.findall(r"\w{3,}", company.casefold())) - set(words().firms) - {"the", "and"}
    return frozenset(
        block.name
        for block in blocks
        if block.name and block.firm and own and not own & set(re.findall(r"\w{3,}", block.firm.casefold()))
    )

"""One thing that the words around a name say of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from kg.names.mention import EntityType


class Cue(NamedTuple):
    """A vote for what a name names; `ours` tells that it is the reporter's."""

    type: EntityType | None
    kind: str | None
    weight: int
    ours: bool = False
    rival: bool = False


def ends_with(lowers: Sequence[str], phrases: tuple[str, ...]) -> bool:
    """Whether the words end with one of the phrases."""
    return any(list(lowers[-len(p) :]) == p for p in split_phrases(phrases))


@cache
def split_phrases(phrases: tuple[str, ...]) -> tuple[list[str], ...]:
    """The phrases as words."""
    return tuple(phrase.split() for phrase in phrases)

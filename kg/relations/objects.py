"""What a launch verb has for its object: named things, or a noun phrase without a name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.names.mention import Mention
from kg.names.vocabulary import head_of
from kg.names.word import Word
from kg.relations.vocabulary import relations
from kg.text.words import words as language

_REACH = 12
_TIMES = {"day", "week", "month", "quarter", "year", "season", "summer", "half"}
_JOINING = {"and", "or", "the", "our", "a", "new", "as", "well", "plus", "also", "then"}


def reached(things: list[Mention], words: tuple[Word, ...]) -> list[Mention]:
    """The first thing within reach of the verb, and what is enumerated with it."""
    if not things:
        return []
    leading = [w for w in words if w.end <= things[0].start]
    before = [w.lower for w in leading]
    if _cut_off(leading, words[len(leading)] if len(leading) < len(words) else None):
        return []
    if len(before) > _REACH or any(_stops(before, place) for place in range(len(before))):
        return []
    reached = [things[0]]
    for left, right in pairwise(things):
        between = [w.lower for w in words if left.end <= w.start < right.start]
        if len(between) > 3 or not set(between) <= _JOINING:
            break
        reached.append(right)
    return reached


def unnamed_object(words: tuple[Word, ...]) -> tuple[int, int] | None:
    """The object without a name: modifiers and a head noun, two words at least."""
    known, closed = relations().launches, language()
    kept: list[Word] = []
    best = None
    for place, word in enumerate(words[:10]):
        lower = word.lower
        if place and (word.gap.strip() not in {"", "-"}):
            break
        if not kept and (
            lower in closed.determiners or lower in known.empty or lower in closed.pronouns or closed.adverb(lower)
        ):
            continue
        if _closed(lower):
            break
        if word.text[0].isdigit() and "parameter" not in [w.lower for w in words[place : place + 4]]:
            break
        kept.append(word)
        following = words[place + 1] if place + 1 < len(words) else None
        ends = following is None or bool(following.gap.strip()) or _closed(following.lower)
        if lower in known.heads and len(kept) > 1 and (ends or not lower.endswith("ing")):
            best = len(kept)
    return (kept[0].start, kept[best - 1].end) if best else None


def _cut_off(leading: Sequence[Word], first: Word | None) -> bool:
    """Whether a comma parts the verb from the thing; one before examples or after the noun apposed does not."""
    inner = leading[1:-1] if leading and leading[-1].lower in {"the", "our", "a"} else leading[1:]
    if any("," in w.gap and w.lower not in {"including", "such", "like"} for w in inner):
        return True
    if first is None or "," not in first.gap:
        return False
    if not leading or leading[-1].lower in _TIMES:
        return True
    return leading[0].lower not in {"our", "a", "an", "the", "its"} and head_of(leading[-1].lower) is None


def _stops(before: list[str], place: int) -> bool:
    """Whether a small word ends what the verb governs; "tools like", "features such as" do not."""
    lower = before[place]
    if lower in {"like", "including", "of"} or (lower == "as" and before[place - 1 : place] == ["such"]):
        return False
    known = language()
    return lower in known.prepositions | known.subordinators | known.auxiliaries | {"to", "that", "which", "who"}


def _closed(lower: str) -> bool:
    known = language()
    return (
        lower in known.prepositions | known.coordinators | known.pronouns | known.auxiliaries | known.determiners
        or lower in known.subordinators
    )

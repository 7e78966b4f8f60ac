"""Numbers with what they count beside them: "5 million users", "opened 5 stores", "$5 billion of free cash flow"."""

from __future__ import annotations

from collections.abc import Mapping

from kg.claims.clause import agentive, owner_of, subject_of
from kg.claims.frames.frame import Frame, Measure, thing_after
from kg.claims.lexicon import lexicon, phrases
from kg.claims.metrics import metrics
from kg.claims.phrase import NOTHING, right_phrase
from kg.claims.scene import Scene, Sort
from kg.text.words import words


def counted(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """The noun after the number, with "of" or "in" for money; where none stands there, the deed itself."""
    verb = scene.before(i)
    thing = thing_after(scene, i)
    if thing:
        deed = verb if scene.low(verb) in phrases().transfers else -1
        return Frame("counted", Measure.LEVEL, thing, head=verb, owner=owner_of(scene, verb), deed=deed)
    if scene.verb(verb) and scene.low(verb) in lexicon().act and scene.quantity(i).unit not in ("%", "pp", "x"):
        return Frame("deed", Measure.LEVEL, NOTHING, deed=verb, head=verb)
    return None


def named_after(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """A known metric right after the number: "a 24% operating margin", "$5 billion of free cash flow"."""
    if scene.low(i + 1) in lexicon().change_words | {"more"}:
        return None
    first = i + 2 if scene.low(i + 1) == "of" and scene.quantity(i).unit != "%" else i + 1
    if scene.sort(first) not in (Sort.WORD, Sort.NAME) or scene.low(first) in words().prepositions | words().pronouns:
        return None
    thing = right_phrase(scene, first)
    lows = [scene.low(k) for k in range(thing.first, min(thing.last, thing.first + 5))]
    known = metrics().find(lows)
    if not known or any(low in lexicon().change_nouns for low in lows):
        return None
    if any(low in words().prepositions | words().determiners for low in lows[: known[0].first]):
        return None
    verb = scene.before(i)
    return Frame("named_after", Measure.LEVEL, thing, head=verb, owner=owner_of(scene, verb))


def held(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """A verb of state whose subject acts: "we reached 5 million users"."""
    verb = scene.before(i)
    if not scene.verb(verb) or not agentive(scene, subject_of(scene, verb)):
        return None
    thing = thing_after(scene, i)
    deed = verb if scene.low(verb) in phrases().transfers else -1
    return Frame("held", Measure.LEVEL, thing, head=verb, owner=owner_of(scene, verb), deed=deed) if thing else None

"""Nouns of change: "a 5% increase in", "growth of 5%", "growth should be in the mid-teens"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kg.claims.clause import agentive, subject_of
from kg.claims.frames.changed import changed, like_earlier
from kg.claims.frames.frame import RATES, Frame
from kg.claims.lexicon import lexicon, phrases
from kg.claims.phrase import NOTHING, Phrase, left_phrase, right_phrase
from kg.claims.scene import Scene, Sort
from kg.text.words import words


def before_change_noun(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """ "5% year-over-year growth in revenue", "a 5% revenue increase", "$2 billion of cost reductions"."""
    noun = _noun_after(scene, i)
    if noun is None:
        return None
    unit = scene.quantity(i).unit
    if unit not in RATES and scene.low(noun) in phrases().effects:
        return None
    between, what = named_before(scene, i + 1, noun), of_noun(scene, noun)
    if topic := between or what or owner_of_change(scene, i):
        frame = changed(scene, noun, "before_change_noun", topic)
        return replace(frame, owner=what or who_saw(scene, i)) if between else frame
    return like_earlier(scene, i, noun, "before_change_noun", earlier)


def _noun_after(scene: Scene, i: int) -> int | None:
    for j in range(i + 1, min(i + 7, len(scene.items))):
        if scene.timing(j) or scene.sort(j) is Sort.NAME:
            continue
        low = scene.low(j)
        if scene.sort(j) is not Sort.WORD:
            if low not in ("-", "’s", "'s", "/"):
                return None
            continue
        if low in lexicon().change_nouns and not (low in ("increase", "decline") and scene.low(j - 1) == "to"):
            return j
        if low in words().prepositions or low in words().auxiliaries or (scene.verb(j) and j > i + 1):
            return None
    return None


def named_before(scene: Scene, first: int, last: int) -> Phrase:
    """The phrase that ends at item `last`, from item `first` on, where it names something."""
    phrase = left_phrase(scene, last)
    return (
        Phrase(max(first, phrase.first), last)
        if phrase and phrase.last > first and _names(scene, first, last)
        else NOTHING
    )


def _names(scene: Scene, first: int, last: int) -> bool:
    """Whether the items between a number and its noun say more than when and how."""
    return any(
        scene.sort(j) is Sort.NAME
        or (scene.sort(j) is Sort.WORD and scene.low(j) not in phrases().how and not words().adverb(scene.low(j)))
        for j in range(first, last)
    )


def of_noun(scene: Scene, noun: int) -> Phrase:
    """What changes, after "increase in", "growth of", "decline for"."""
    j = scene.after(noun)
    if scene.low(j) in ("in", "of", "for", "to", "from", "on", "across"):
        return right_phrase(scene, j + 1)
    return NOTHING


def owner_of_change(scene: Scene, i: int) -> Phrase:
    """Who had the change: "revenue saw 5% growth", "revenue, representing a 5% increase"."""
    j = scene.before(i)
    while scene.low(j) in phrases().how:
        j = scene.before(j)
    if scene.verb(j):
        return subject_of(scene, j)
    if scene.low(j) in ("with", "at", "to", ",") and j > 0:
        held = left_phrase(scene, j)
        return held if held and scene.low(j) != "," else _earlier_subject(scene, j)
    return NOTHING


def who_saw(scene: Scene, i: int) -> Phrase:
    """Whose change it is, where the change has its own name: "the segment delivered 5% revenue growth"."""
    j = scene.before(i)
    subject = subject_of(scene, j) if scene.verb(j) else NOTHING
    return NOTHING if agentive(scene, subject) else subject


def _earlier_subject(scene: Scene, j: int) -> Phrase:
    """The subject of the verb before item `j`: "GMV continued to grow, with an increase of 7%"."""
    for k in range(j - 1, max(j - 12, -1), -1):
        if scene.sort(k) is Sort.QUANTITY:
            return NOTHING
        if scene.verb(k):
            topic = subject_of(scene, k)
            return NOTHING if agentive(scene, topic) else topic
    return NOTHING

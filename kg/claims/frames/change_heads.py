"""Nouns of change that head a phrase before the number: "revenue growth of 5%", "growth was 5%"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kg.claims.clause import COPULAS, subject_of
from kg.claims.frames.change_nouns import named_before, of_noun, owner_of_change, who_saw
from kg.claims.frames.changed import changed, like_earlier
from kg.claims.frames.frame import RATES, Frame
from kg.claims.lexicon import lexicon, phrases
from kg.claims.phrase import NOTHING, Phrase, left_phrase, right_phrase
from kg.claims.scene import Scene, Sort


def of_change_noun(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """ "an increase of 5%", "revenue growth of 5%", "growth in revenue of 5%", "growth rate was 5%"."""
    j = scene.before(i)
    while scene.low(j) in ("in", "at", "around", "between", "within") and j > 0:
        j = scene.before(j)
    bare = scene.low(j) in lexicon().change_nouns and scene.low(j + 1) in (
        "in",
        "at",
        "around",
        "between",
        "rate",
        "rates",
    )
    if bare or scene.low(j) in ("of", "to") or scene.verb(j) or scene.low(j) in COPULAS:
        noun = j if bare else _head(scene, j)
        if noun is None or (scene.quantity(i).unit not in RATES and scene.low(j) != "of"):
            return None
        topic = (
            of_noun(scene, noun) or named_before(scene, left_phrase(scene, noun).first, noun) or _after_number(scene, i)
        )
        if not topic and noun > 0:
            topic = owner_of_change(scene, left_phrase(scene, noun).first or noun)
        if topic:
            frame = changed(scene, noun, "of_change_noun", topic)
            return replace(frame, owner=who_saw(scene, topic.first)) if topic.last == noun else frame
        return like_earlier(scene, i, noun, "of_change_noun", earlier)
    return None


def _after_number(scene: Scene, i: int) -> Phrase:
    """What changes, after the number: "an increase of $7 billion in capital expenditure"."""
    j = scene.after(i)
    return right_phrase(scene, j + 1) if scene.low(j) in ("in", "of", "for") and j == i + 1 else NOTHING


def _head(scene: Scene, j: int) -> int | None:
    """The noun of change that heads the phrase which ends before item `j`."""
    phrase = subject_of(scene, j) if scene.verb(j) or scene.low(j) in COPULAS else left_phrase(scene, j)
    for k in range(phrase.first, phrase.last):
        if scene.sort(k) is Sort.WORD and scene.low(k) in lexicon().change_nouns:
            after = scene.low(scene.after(k))
            if k == phrase.last - 1 or after in FOLLOWING | phrases().plans:
                return k
    return None


def by_change_noun(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """ "Revenue growth by three points"."""
    j = scene.before(i)
    if scene.low(j) != "by":
        return None
    j = scene.before(j)
    if scene.low(j) not in lexicon().change_nouns:
        return None
    return changed(scene, j, "change_noun_by", of_noun(scene, j) or named_before(scene, left_phrase(scene, j).first, j))


# What may follow a noun of change that heads its phrase: "growth rate", "increase in".
FOLLOWING = frozenset({"rate", "rates", "in", "of", "for", "to", "on", "across", "was", "trend"})

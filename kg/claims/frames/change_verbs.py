"""Verbs of change: "grew 5%", "increased by 5%", "reduced our costs by 5%", "doubled"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kg.claims.clause import agentive, object_of, subject_of
from kg.claims.frames.changed import bearer, changed
from kg.claims.frames.frame import RATES, Frame, Measure, nearest_earlier
from kg.claims.lexicon import lexicon
from kg.claims.phrase import Phrase, left_phrase, right_phrase
from kg.claims.scene import Scene, Sort
from kg.text.words import words


def after_change_verb(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """ "Revenue grew 5%", "bookings increased by 5% and 7%", "profit to decline in the mid-teens"."""
    j, by = bearer(scene, i)
    if reaches(scene, i) or scene.low(j) not in lexicon().change_verbs or not (by or scene.verb(j)):
        return None
    return changed(scene, j, "change_verb")


def reaches(scene: Scene, i: int) -> bool:
    """Whether the number is where a change went, not how far: "declined below $4"."""
    return scene.items[i].low.startswith(("below ", "above ", "beyond ", "past "))


def by_change(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """ "Reduced our share count by 4%", "increasing orders by 40% and visits by 25%"."""
    j = scene.before(i)
    if scene.low(j) != "by":
        return None
    j = scene.before(j)
    return _object_changed(scene, j) or _also_changed(scene, i, j, earlier)


def _object_changed(scene: Scene, j: int) -> Frame | None:
    """The thing between a change verb and "by": "reduced our share count by 4%"."""
    for k in range(j, max(j - 14, -1), -1):
        if scene.sort(k) is Sort.QUANTITY or scene.low(k) in (",", ";"):
            return None
        if scene.verb(k) and scene.low(k) in lexicon().change_verbs:
            topic = right_phrase(scene, k + 1)
            return changed(scene, k, "change_object_by", topic)
    return None


def _also_changed(scene: Scene, i: int, j: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """The second of two things that one verb changes: "increasing GMV by 40% and orders by 25%"."""
    like = nearest_earlier(scene, i, earlier)
    topic = left_phrase(scene, j + 1)
    if not topic and scene.low(j) in lexicon().noun_first:
        topic = Phrase(j, j + 1)
    if like < 0 or not topic or earlier[like].measure is not Measure.CHANGE:
        return None
    return replace(earlier[like], rule="also_changed", topic=topic, like=-1)


def after_changed_object(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """ "We grew average loans 8%", "the team cut expenses $2 billion"."""
    for k in range(i - 1, max(i - 9, -1), -1):
        if scene.sort(k) in (Sort.QUANTITY, Sort.MARK) or scene.low(k) in words().prepositions - {"of"}:
            return None
        if scene.verb(k):
            if scene.low(k) not in lexicon().change_verbs:
                return None
            topic = object_of(scene, k, i)
            if not topic or not all(scene.timing(j) or scene.light(j) for j in range(topic.last, i)):
                return None
            return changed(scene, k, "after_changed_object", topic)
    return None


def itself(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """ "Orders doubled", "nearly doubling our stores", "a tenfold increase in", "10 times more than"."""
    low = scene.items[i].low.split()[-1]
    if low in lexicon().change_verbs and scene.quantity(i).unit in RATES:
        topic = subject_of(scene, i)
        if low.endswith("ing") or not topic or agentive(scene, topic):
            topic = right_phrase(scene, i + 2 if scene.low(i + 1) == "of" else i + 1) or topic
        return Frame("itself", Measure.CHANGE, topic, head=i) if topic else None
    return None

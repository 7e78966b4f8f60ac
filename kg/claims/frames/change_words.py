"""Words of change without a verb: "up 5%", "5% higher"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kg.claims.clause import COPULAS, agentive, subject_of
from kg.claims.frames.change_verbs import reaches
from kg.claims.frames.changed import bearer, changed, like_earlier
from kg.claims.frames.frame import Frame, Measure, nearest_earlier
from kg.claims.lexicon import lexicon
from kg.claims.phrase import NOTHING, right_phrase
from kg.claims.scene import Scene, Sort
from kg.text.words import words


def after_change_word(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """ ", up 5%" goes on about the number before; "was up 5%" about its subject; "a slower 5%" tells no change."""
    j, by = bearer(scene, i)
    if scene.low(j) not in lexicon().change_words or scene.sort(j) is not Sort.WORD or reaches(scene, i):
        return None
    k = scene.before(j)
    if scene.low(j) not in DIRECTIONS and not by and scene.low(k) not in COPULAS and not scene.verb(k):
        return None
    while scene.low(k) == "," or scene.timing(k):
        k -= 1
    like = nearest_earlier(scene, i, earlier)
    if like >= 0 and (k == like or (scene.low(j - 1) == "," and like > _last_verb(scene, j))):
        return replace(changed(scene, j, "change_word", earlier[like].topic), like=like)
    topic = subject_of(scene, j)
    return changed(scene, j, "change_word", topic) if topic else like_earlier(scene, i, j, "change_word", earlier)


DIRECTIONS = frozenset({"up", "down", "off"})


def _last_verb(scene: Scene, j: int) -> int:
    return max((k for k in range(j) if scene.verb(k)), default=-1)


def before_change_word(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """ "5% higher than", "3 points lower", "$2 billion more than a year ago"."""
    j = i + 1
    while words().adverb(scene.low(j)):
        j += 1
    if scene.low(j) not in lexicon().change_words | {"more"} or scene.sort(j) is not Sort.WORD:
        return None
    if scene.low(j) in DIRECTIONS and (scene.low(j + 1) in ("to", "by", "from") or _number_follows(scene, j)):
        return None
    verb = scene.before(i)
    subject = subject_of(scene, verb) if scene.verb(verb) or scene.low(verb) in COPULAS else NOTHING
    topic = right_phrase(scene, j + 1) if agentive(scene, subject) else subject
    like = -1 if topic else nearest_earlier(scene, i, earlier)
    if like >= 0:
        topic = earlier[like].topic
    sign = lexicon().direction.get(scene.low(j), 1)
    return Frame("before_change_word", Measure.CHANGE, topic, sign, head=j, like=like)


def _number_follows(scene: Scene, j: int) -> bool:
    """Whether the word at `j` goes with the next number: "$2 billion, down 3%"."""
    return any(scene.sort(k) is Sort.QUANTITY for k in range(j + 1, j + 3))

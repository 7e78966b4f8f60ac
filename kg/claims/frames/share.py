"""Numbers that tell a share of a whole: "accounted for 5% of revenue", "5% of our orders"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kg.claims.clause import subject_of
from kg.claims.frames.frame import Frame, Measure, nearest_earlier
from kg.claims.lexicon import lexicon
from kg.claims.phrase import NOTHING, Phrase, right_phrase, trim
from kg.claims.scene import Scene, Sort


def share_of(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """A percentage followed by "of" and a whole."""
    if scene.quantity(i).unit != "%" or scene.low(i + 1) != "of":
        return None
    whole = right_phrase(scene, i + 2)
    if not whole:
        return None
    j = scene.before(i)
    if scene.low(j) in ("for", "up", "at", "to", "as"):
        j = scene.before(j)
    topic, like = NOTHING, -1
    if scene.verb(j):
        topic = subject_of(scene, j)
        if not topic and scene.low(j) in lexicon().share:
            like = nearest_earlier(scene, i, earlier)
    elif scene.sort(j) in (Sort.MARK, None) or scene.low(j) in ("or", "and"):
        like = nearest_earlier(scene, i, earlier) if scene.low(j) in (",", "or", "(", "and") else -1
    if like >= 0:
        return Frame("share_of", Measure.LEVEL, earlier[like].topic, share_of=whole, like=like, head=j)
    return Frame("share_of", Measure.LEVEL, topic, share_of=whole, head=j)


def of_topic(scene: Scene, frame: Frame) -> Frame:
    """The frame as one of a share, where its topic is: "R&D as a percentage of revenue was 14%"."""
    topic = frame.topic
    for k in range(topic.first + 1, topic.last - 2):
        noun = k + 1 + (scene.low(k + 1) in ("a", "the"))
        if scene.low(k) == "as" and scene.low(noun) in PERCENTAGES and scene.low(noun + 1) == "of":
            part, whole = trim(scene, Phrase(topic.first, k)), trim(scene, Phrase(noun + 2, topic.last))
            return replace(frame, topic=part, share_of=whole) if whole and not frame.share_of else frame
    return frame


PERCENTAGES = frozenset({"percentage", "percent", "%", "share", "proportion"})

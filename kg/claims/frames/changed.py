"""What the rules of change share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kg.claims.clause import subject_of
from kg.claims.frames.frame import Frame, Measure, nearest_earlier
from kg.claims.lexicon import lexicon
from kg.claims.phrase import NOTHING, Phrase
from kg.claims.scene import Scene


def bearer(scene: Scene, i: int) -> tuple[int, bool]:
    """The item that bears number `i`, "in the" or "at" stepped over, and whether "by" stands between them."""
    j = scene.before(i)
    while scene.low(j) in ("in", "at", "around", "between") and j > 0:
        j = scene.before(j)
    by = scene.low(j) == "by"
    return (scene.before(j) if by else j), by


def changed(scene: Scene, verb: int, rule: str, topic: Phrase | None = None) -> Frame:
    """A change that the verb, noun or word at item `verb` tells."""
    low = scene.low(verb)
    named = subject_of(scene, verb) if topic is None else topic
    return Frame(rule, Measure.CHANGE, named, lexicon().direction[low], head=verb, better=low.startswith("improv"))


def like_earlier(scene: Scene, i: int, noun: int, rule: str, earlier: Mapping[int, Frame]) -> Frame:
    """A change of the thing of the number before: "revenue was $5 billion, an increase of 8%"."""
    like = nearest_earlier(scene, i, earlier)
    if like < 0:
        return changed(scene, noun, rule, NOTHING)
    return replace(changed(scene, noun, rule, earlier[like].topic), like=like)

"""Points that one thing adds to the change of another: "3 points of net impact from the merger"."""

from __future__ import annotations

from collections.abc import Mapping

from kg.claims.frames.frame import Frame, Measure, nearest_earlier
from kg.claims.lexicon import lexicon, phrases
from kg.claims.phrase import NOTHING, right_phrase
from kg.claims.scene import Scene, Sort


def contribution(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """ "with 3 points of net impact from the merger", "8 basis points of headwind", "2 points from services"."""
    if scene.quantity(i).unit != "pp":
        return None
    like = nearest_earlier(scene, i, earlier)
    topic = earlier[like].topic if like >= 0 else NOTHING
    for k in range(i + 1, min(i + 7, len(scene.items))):
        if scene.low(k) == "from" and not scene.timing(k + 1):
            source = right_phrase(scene, k + 1)
            return Frame("contribution", Measure.CHANGE, topic or source, head=k, like=like, owner=source)
        if scene.low(k) in phrases().contributions and scene.low(k + 1) != "from":
            sign, named = lexicon().direction.get(scene.low(k), 1), right_phrase(scene, i + 1)
            return Frame("contribution", Measure.CHANGE, topic or named, sign, head=k, like=like)
        if scene.sort(k) is not Sort.WORD or scene.low(k) in ("to", "in", "year"):
            return None
    return None

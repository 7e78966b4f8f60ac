"""Points that one thing adds to the change of another: "3 points of net impact from the merger"."""

from __future__ import annotations

from collections.abc import Mapping

from kg.claims.clause import subject_of
from kg.claims.frames.frame import Frame, Measure, nearest_earlier
from kg.claims.lexicon import lexicon, phrases
from kg.claims.phrase import NOTHING, right_phrase
from kg.claims.scene import Scene, Sort


def contribution(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """ "with 3 points of net impact from the merger", "8 basis points of headwind", "2 points from services"."""
    if scene.quantity(i).unit != "pp":
        return None
    if scene.low(i - 1) in ("of", "approximately", "roughly", "about") and (told := _told_before(scene, i)):
        return told
    like = nearest_earlier(scene, i, earlier)
    topic = earlier[like].topic if like >= 0 else NOTHING
    for k in range(i + 1, min(i + 7, len(scene.items))):
        if scene.low(k) == "from" and not scene.timing(k + 1):
            source = right_phrase(scene, k + 1)
            sign = min((lexicon().direction.get(scene.low(j), 1) for j in range(i + 1, k)), default=1)
            return Frame("contribution", Measure.CHANGE, topic or source, sign, head=k, like=like, owner=source)
        if scene.low(k) in phrases().contributions and scene.low(k + 1) != "from":
            sign, named = lexicon().direction.get(scene.low(k), 1), right_phrase(scene, i + 1)
            return Frame("contribution", Measure.CHANGE, topic or named, sign, head=k, like=like)
        if scene.sort(k) is not Sort.WORD or scene.low(k) in ("to", "in", "year"):
            return None
    return None


def _told_before(scene: Scene, i: int) -> Frame | None:
    """ "The merger contributed a net impact of 3 points to revenue growth"."""
    j = scene.before(i)
    if scene.low(j) != "of" or scene.low(j - 1) not in phrases().contributions:
        return None
    k = scene.after(i)
    topic = right_phrase(scene, k + 1) if scene.low(k) in ("to", "on") else NOTHING
    verb = next((v for v in range(j, -1, -1) if scene.verb(v)), -1)
    owner = subject_of(scene, verb) if verb >= 0 else NOTHING
    sign = lexicon().direction.get(scene.low(j - 1), 1)
    return Frame("contribution", Measure.CHANGE, topic or owner, sign, head=j - 1, owner=owner)

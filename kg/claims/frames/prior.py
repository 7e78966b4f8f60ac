"""Numbers that a change started from: "up from 5", "compared with 5 a year ago"."""

from __future__ import annotations

from collections.abc import Mapping

from kg.claims.clause import object_of, subject_of
from kg.claims.frames.frame import Frame, Measure, names_metric, nearest_earlier, thing_after
from kg.claims.lexicon import lexicon, phrases
from kg.claims.scene import Scene, Sort


def base(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """The level of the same thing in the period that the sentence compares with."""
    j = scene.before(i)
    low = scene.low(j)
    if low in ("with", "to") and scene.low(j - 1) in ("compared", "comparing", "relative", "versus"):
        return _of_same(scene, i, earlier, "compared_with")
    if low in ("versus", "vs", "vs.", "against"):
        return _of_same(scene, i, earlier, "compared_with")
    if low == "from":
        for k in range(j - 1, max(j - 10, -1), -1):
            if scene.low(k) in (";", ":") or (scene.low(k) == "," and k < j - 1 and scene.sort(k - 1) is Sort.WORD):
                return None
            if scene.sort(k) is Sort.QUANTITY or scene.low(k) in lexicon().direction or scene.low(k) in phrases().moves:
                return _of_same(scene, i, earlier, "from_base", k)
    return None


def _of_same(scene: Scene, i: int, earlier: Mapping[int, Frame], rule: str, verb: int = -1) -> Frame | None:
    thing = thing_after(scene, i)
    if thing and names_metric(scene, thing):
        return Frame(rule, Measure.LEVEL, thing, prior=True, head=verb)
    unit = scene.quantity(i).unit
    kin = [j for j, frame in earlier.items() if not frame.prior and scene.quantity(j).unit == unit]
    like = kin[-1] if kin else nearest_earlier(scene, i, earlier)
    if like >= 0:
        return Frame(rule, Measure.LEVEL, earlier[like].topic, prior=True, like=like, head=earlier[like].head)
    topic = (object_of(scene, verb, i) or subject_of(scene, verb)) if verb >= 0 else None
    return Frame(rule, Measure.LEVEL, topic, prior=True, head=verb) if topic else None

"""Numbers that go on about the thing of the number before: "$5 billion, or 20%", "5% and 7% in constant currency"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kg.claims.frames.frame import RATES, Frame, Measure, names_metric, nearest_earlier, thing_after
from kg.claims.lexicon import phrases
from kg.claims.scene import Scene, Sort
from kg.text.words import words


def joined(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """A number joined to the one before by a comma, "or" or "and", with nothing between that names a thing."""
    thing = thing_after(scene, i)
    if thing and names_metric(scene, thing):
        return None
    like = max((j for j in earlier if j < i), default=-1)
    first = like + 2 if scene.low(like + 2) == "or" else like + 1
    if like < 0 or any(not _thin(scene, k) for k in range(first, i)):
        return None
    frame = earlier[like]
    if frame.prior:
        same = [j for j, other in earlier.items() if not other.prior and _kin(scene, i, j)]
        return replace(earlier[same[-1]], rule="joined", prior=True, like=same[-1]) if same else None
    mine, theirs = scene.quantity(i), scene.quantity(like)
    if mine.unit in RATES and theirs.unit not in RATES and frame.measure is Measure.LEVEL:
        compared = any(scene.sort(k) is Sort.COMPARISON for k in range(like + 1, min(i + 4, len(scene.items))))
        if not compared:
            return None
        return replace(frame, rule="joined", measure=Measure.CHANGE, like=like)
    if (
        mine.unit not in RATES
        and theirs.unit in RATES
        and frame.measure is Measure.CHANGE
        and (_foreseen(scene) or scene.low(i - 1) in ("at", "to"))
    ):
        return replace(frame, rule="joined", measure=Measure.LEVEL, like=like)
    return replace(frame, rule="joined", like=like)


def _foreseen(scene: Scene) -> bool:
    """Whether the sentence foretells: "we expect revenue to grow 5%, or $2 billion" names the level reached."""
    return any(scene.low(k).startswith("expect") for k in range(len(scene.items)))


def _kin(scene: Scene, i: int, j: int) -> bool:
    return scene.quantity(i).unit == scene.quantity(j).unit


def _thin(scene: Scene, k: int) -> bool:
    """Whether item `k` only joins: a mark, a comparison, a period, "and", "or", "in constant currency"."""
    low = scene.low(k)
    return (
        scene.sort(k) in (Sort.MARK, Sort.PERIOD, Sort.COMPARISON, Sort.QUANTITY)
        or low in JOINING | phrases().bases | phrases().noises
        or low in words().fillers
        or words().adverb(low)
    )


# Words between two numbers about one thing.
JOINING = frozenset({"and", "or", "respectively", "in", "on", "a", "to", "equivalent"})


def compared_alone(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """A rate beside a comparison and nothing else: ", 5% year over year"."""
    if scene.quantity(i).unit not in RATES or Sort.COMPARISON not in (scene.sort(i + 1), scene.sort(i - 1)):
        return None
    like = nearest_earlier(scene, i, earlier)
    if like < 0:
        return None
    return Frame("compared_alone", Measure.CHANGE, earlier[like].topic, like=like, head=earlier[like].head)

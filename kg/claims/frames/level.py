"""Numbers that tell a level: "reached $5 billion", "grew to 5", "revenue of 5", "margin at 5%"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kg.claims.clause import COPULAS, agentive, object_of, owner_of, subject_of
from kg.claims.frames.frame import RATES, Frame, Measure, names_metric, nearest_earlier, thing_after
from kg.claims.lexicon import lexicon, phrases
from kg.claims.metrics import metric_words
from kg.claims.phrase import left_phrase
from kg.claims.scene import Scene, Sort
from kg.text.words import words


def to_level(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """ "grew by 5% to $3 billion", "an increase of 5%, to 3", "we raised guidance to 3", "down to 3"."""
    j = scene.before(i)
    past = scene.items[i].low.startswith(("below ", "above ", "beyond ", "past ")) and scene.verb(j)
    if scene.low(j) != "to" and not past:
        return None
    for k in range(j if past else j - 1, max(j - 16, -1), -1):
        low = scene.low(k)
        if low in (";", ":") or (low == "," and not _only_numbers(scene, k, j)):
            return None
        if scene.sort(k) is not Sort.WORD or low not in lexicon().direction:
            if scene.verb(k) and low in phrases().arrivals:
                return Frame("to_level", Measure.LEVEL, subject_of(scene, k), head=k)
            continue
        topic = object_of(scene, k, j)
        if not topic:
            topic = subject_of(scene, k) if scene.verb(k) or low in lexicon().change_words else left_phrase(scene, k)
        like = nearest_earlier(scene, i, earlier)
        if not topic and like >= 0:
            return Frame("to_level", Measure.LEVEL, earlier[like].topic, head=k, like=like)
        if scene.quantity(i).unit in RATES and scene.low(topic.last - 1) in lexicon().change_nouns - metric_words():
            return Frame("to_change", Measure.CHANGE, topic, lexicon().direction[scene.low(topic.last - 1)], head=k)
        return counting(scene, i, Frame("to_level", Measure.LEVEL, topic, head=k))
    return None


def _only_numbers(scene: Scene, first: int, last: int) -> bool:
    return all(
        scene.sort(k) in (Sort.QUANTITY, Sort.PERIOD, Sort.COMPARISON, Sort.MARK)
        or scene.low(k) in words().fillers
        or scene.low(k) in words().prepositions
        for k in range(first, last)
    )


def after_state(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """ "Gross margin was 5%", "users reached 5 million", "revenue came in at $5 billion", "expected to be 5"."""
    j = scene.before(i)
    if scene.low(j) == "from" and scene.quantity(i).high is not None:
        j -= 1
    if scene.low(j) in ("at", "in", "for", "between", "within", "around", "of", "with"):
        preposition, j = scene.low(j), scene.before(j)
        if preposition == "within" and scene.low(j) == "in":
            j = scene.before(j)
        if preposition in ("of", "with") and scene.low(j) not in phrases().ranges:
            return None
        if scene.low(j) in phrases().ranges:
            j = scene.before(scene.before(j) if scene.low(scene.before(j)) in ("in", "at", "on") else j)
            while scene.low(j) in ("in", "the", "at", "on"):
                j = scene.before(j)
    if not (scene.verb(j) and scene.low(j) in lexicon().state) and scene.low(j) not in COPULAS:
        return None
    topic = subject_of(scene, j)
    if agentive(scene, topic):
        return None
    if scene.quantity(i).unit == "x" and (scene.low(i + 1) == "what" or scene.sort(i + 1) is Sort.COMPARISON):
        return Frame("after_state", Measure.CHANGE, topic, head=j)
    return counting(scene, i, Frame("after_state", Measure.LEVEL, topic, head=j))


def counting(scene: Scene, i: int, frame: Frame) -> Frame:
    """The frame with the noun a count counts as its topic: "support will reach 75 titles" is about titles."""
    if scene.quantity(i).unit != "count" or names_metric(scene, frame.topic):
        return frame
    thing = thing_after(scene, i)
    return replace(frame, topic=thing, owner=frame.topic) if thing else frame


def compared(scene: Scene, first: int) -> bool:
    """Whether the phrase that begins at item `first` is what something is compared with."""
    j = first - 1
    while scene.low(j) in words().determiners | {"with", "to"}:
        j -= 1
    return scene.low(j) in ("compared", "versus", "vs", "vs.", "against")


def of_level(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """ "revenue of $5 billion", "a gross margin of 5%", "at a rate of 5%", "a loss of $2 million"."""
    j = scene.before(i)
    if scene.low(j) != "of":
        return None
    topic = left_phrase(scene, j)
    if topic and scene.low(topic.last - 1) in phrases().losses:
        return _loss(scene, topic.last - 1, earlier)
    thing = thing_after(scene, i)
    if thing and (scene.quantity(i).unit == "count" or names_metric(scene, thing)) and not names_metric(scene, topic):
        return None
    if not topic or all(scene.low(k) in phrases().empty for k in range(topic.first, topic.last)):
        return None
    prior, verb = compared(scene, topic.first), scene.before(topic.first)
    return Frame("of_level", Measure.LEVEL, topic, head=topic.last - 1, prior=prior, owner=owner_of(scene, verb))


def _loss(scene: Scene, loss: int, earlier: Mapping[int, Frame]) -> Frame:
    """ "Adjusted EBITDA was a loss of $2 million, compared to a loss of 3": less than nothing of the thing itself."""
    before = loss - 1
    while scene.low(before) in words().determiners:
        before -= 1
    like = max((j for j, frame in earlier.items() if not frame.prior), default=-1)
    if compared(scene, loss) and like >= 0:
        return Frame("loss", Measure.LEVEL, earlier[like].topic, prior=True, like=like, sign=-1)
    owner = (
        subject_of(scene, before)
        if scene.verb(before)
        else left_phrase(scene, before)
        if scene.low(before) == "with"
        else None
    )
    if owner and not agentive(scene, owner):
        return Frame("loss", Measure.LEVEL, owner, sign=-1)
    return Frame("of_level", Measure.LEVEL, left_phrase(scene, loss + 1))


def _price(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """What was paid for what the number before counts: "we repurchased 6 million shares for $250 million"."""
    like = nearest_earlier(scene, i, earlier)
    if like < 0 or scene.quantity(like).unit != "count" or earlier[like].topic.last != scene.before(i):
        return None
    return Frame("price", Measure.LEVEL, earlier[like].topic, like=like) if scene.quantity(i).unit.isupper() else None


# What follows them is a verb, known or not: "the call will last".
MODALS = frozenset({"will", "would", "can", "could", "may", "might", "must", "shall", "should", "'ll", "’ll"})


def after_noun(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """ "Net revenue: $5 billion", "gross margin at 5%", "with EBITDA 5 million", "expect revenue between 5 and 6"."""
    if scene.low(scene.before(i)) == "for" and (paid := _price(scene, i, earlier)):
        return paid
    j = scene.before(i)
    while scene.low(j) in (":", "-", "--", "–", "—", "at", "in", "between", "(", "for"):
        j = scene.before(j)
    if scene.sort(j) not in (Sort.WORD, Sort.NAME) or scene.verb(j) or scene.low(j) in words().prepositions:
        return None
    topic = left_phrase(scene, j + 1, absolute=True)
    if not topic or topic.last < j or agentive(scene, topic) or scene.low(topic.first - 1) in MODALS:
        return None
    return Frame("after_noun", Measure.LEVEL, topic, head=j)

"""From a phrase to the names of what is measured: a subject and a metric, as an analyst would write them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kg.claims.lexicon import lexicon, phrases
from kg.claims.metrics import Known, metric_words, metrics
from kg.claims.phrase import Phrase
from kg.claims.scene import Scene, Sort
from kg.names.mention import Mention
from kg.text.words import words

GROUP = "group"


@dataclass(frozen=True, slots=True)
class Label:
    """`subject` is "group" for the whole company; `metric` may be empty where the phrase names only a thing."""

    subject: str
    metric: str


def label_of(scene: Scene, phrase: Phrase, reporter: str) -> Label:
    """The label of what the phrase names.

    "revenue from our online games" gives subject "online games" and metric "revenue"; "average DAUs" gives "group".
    """
    said = _unplanned(_counted(_said(scene, phrase, reporter)))
    known = _head(said)
    if known is None:
        core = _core_length(said)
        metric, rest = said[:core], said[core:]
        return Label(_text(rest) or GROUP, _text(metric))
    first = known.first
    while first > 0 and said[first - 1].lower() in metrics().words.qualifiers:
        first -= 1
    last = known.last
    while said[last : last + 1] and said[last].lower() in metrics().words.tails:
        last += 1
    if said[last : last + 1] == ["per"]:
        last += 2
    per = said[known.last : last]
    qualifiers = [word.lower() for word in said[first : known.first] if word.lower() not in metrics().words.silent]
    subject = _text([*said[:first], *said[last:]])
    return Label(subject or GROUP, " ".join([*qualifiers, known.name, *per]))


def _unplanned(said: list[str]) -> list[str]:
    """The words without those of a plan, where others remain: "EPS guidance range" is about EPS."""
    kept = [word for word in said if word.lower() not in phrases().plans]
    return kept if any(len(word) > 2 and word.lower() not in words().prepositions for word in kept) else said


def _counted(said: list[str]) -> list[str]:
    """What is counted, without "number of"."""
    for i, word in enumerate(said[:-2]):
        if word.lower() in COUNTING and said[i + 1].lower() == "of":
            return [*said[:i], *said[i + 2 :]]
    return said


COUNTING = frozenset({"number", "numbers", "amount", "total", "worth"})


def _said(scene: Scene, phrase: Phrase, reporter: str) -> list[str]:
    """The words of the phrase, names in their canonical form, without determiners, timing and words of change."""
    out: list[str] = []
    for i in range(phrase.first, phrase.last):
        item = scene.items[i]
        if scene.low(i - 1) == "(" and scene.low(i + 1) == ")":
            continue
        if item.sort is Sort.NAME and isinstance(item.thing, Mention):
            if item.thing.entity.name != reporter:
                out.append(item.thing.entity.name)
        elif item.low not in _unnamed() and not scene.timing(i):
            out.append(item.text.rstrip("-"))
    return out


@cache
def _unnamed() -> frozenset[str]:
    """Words that stand in a phrase and belong to no name."""
    noises = phrases().noises - {"like", "mean", "i"}
    changes = lexicon().change_nouns - metric_words()
    return words().determiners | changes | noises | MARKS | {"company", "group", "level"}


# Marks that belong to no name.
MARKS = frozenset({"'s", "’s", ",", "(", ")", "“", "”", '"'})


def _head(said: list[str]) -> Known | None:
    """The metric that heads the phrase: the last before its first preposition, else the first of all."""
    found = metrics().find([word.lower() for word in said])
    if not found:
        return None
    core = _core_length(said)
    within = [known for known in found if known.first < core]
    return within[-1] if within else found[0]


def _core_length(said: list[str]) -> int:
    """How many words stand before the first preposition that follows a noun."""
    for i, word in enumerate(said):
        if i and word.lower() in words().prepositions:
            return i
    return len(said)


def _text(said: Sequence[str]) -> str:
    """The words joined, without prepositions and coordinators at the ends."""
    kept = [] if all(word.lower() in phrases().how for word in said) else list(said)
    idle = words().prepositions | words().coordinators | {"-", "--", "–", "—", "/", ".", ":", "•"}
    while kept and kept[0].lower() in idle:
        kept.pop(0)
    while kept and (
        kept[-1].lower() in idle or (len(kept) > 1 and kept[-1] in phrases().lines and kept[-2].lower() not in REST)
    ):
        kept.pop()
    return " ".join(kept).replace(" / ", "/")


# What alone would not say which: "all other segments".
REST = frozenset({"other", "others", "core", "new", "-"})


def share_label(part: Label | None, whole: str) -> Label:
    """The label of a share: "share of revenue" of the thing whose part it is."""
    metric = f"share of {whole}"
    if part is None:
        return Label(GROUP, metric)
    if part.metric in ("", "revenue") or part.metric in whole:
        return Label(part.subject, metric)
    subject = part.metric if part.subject == GROUP else f"{part.subject} {part.metric}"
    return Label(subject, metric)

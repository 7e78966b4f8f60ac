"""What stands beside a name and says what it names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from kg.names.mention import EntityType
from kg.names.runs import Run
from kg.names.vocabulary import head_of, singulars, words
from kg.names.word import Word


class Cue(NamedTuple):
    """A vote for what a name names; `ours` tells that it is the reporter's."""

    type: EntityType | None
    kind: str | None
    weight: int
    ours: bool = False
    rival: bool = False


def cues(sentence: Sequence[Word], run: Run, reporter: frozenset[str]) -> Iterator[Cue]:
    """What the words of a run and around it say; `reporter` are the reporter's names in lower case."""
    for rule in (
        own_head,
        following_head,
        possessor,
        apposition_before,
        apposition_after,
        naming,
        launched,
        beside_company,
        beside_event,
        enumerated,
        launched_after,
        beside_rival,
    ):
        yield from rule(sentence, run, reporter)


def own_head(sentence: Sequence[Word], run: Run, _reporter: frozenset[str]) -> Iterator[Cue]:
    lowers = [w.lower for w in sentence[run.first : run.last + 1]]
    if (
        "of" in lowers[1:]
        and (head := head_of(lowers[lowers.index("of") - 1])) is not None
        and head.type is not EntityType.PRODUCT
    ):
        yield Cue(head.type, head.kind, 3)
        return
    if run.last > run.first:
        for size in (2, 1):
            noun = " ".join(w.lower for w in sentence[max(run.first + 1, run.last + 1 - size) : run.last + 1])
            head = head_of(noun)
            if head is not None:
                yield Cue(head.type, head.kind, 3)
                return


def following_head(sentence: Sequence[Word], run: Run, _reporter: frozenset[str]) -> Iterator[Cue]:
    """ "the Kling AI app", "UAX placement solutions": a head noun right after, or after one more word."""
    if sentence[run.last].possessive:
        return
    after = sentence[run.last + 1 : run.last + 3]
    if len(after) == 2 and not (after[0].gap + after[1].gap).strip():
        pair = head_of(f"{after[0].lower} {after[1].lower}")
        if pair is not None:
            yield Cue(pair.type, pair.kind, 2)
            return
    for place, word in enumerate(after):
        if word.gap.strip() or word.capital or word.lower in words().function:
            return
        head = head_of(word.lower)
        if head is not None:
            yield Cue(head.type, head.kind, 2 - place)
            return


def possessor(sentence: Sequence[Word], run: Run, reporter: frozenset[str]) -> Iterator[Cue]:
    """ "our Kling AI", "Kuaishou's newly launched Kling AI"."""
    for back in range(1, 5):
        index = run.first - back
        if index < 0 or sentence[index + 1].gap.strip():
            return
        word = sentence[index]
        if word.lower in {"our", "ours"} or (word.possessive and word.lower in reporter):
            yield Cue(None, None, 2 if back <= 2 else 1, ours=True)
            return
        if word.lower in words().function or word.lower == "and":
            return


def apposition_before(sentence: Sequence[Word], run: Run, reporter: frozenset[str]) -> Iterator[Cue]:
    """ "our large video generation model, Kling AI"."""
    if run.first == 0 or sentence[run.first].gap.strip() not in {",", "–", "—", "-", ":", "("}:
        return
    head = head_of(sentence[run.first - 1].lower)
    if head is None:
        return
    for index in range(run.first - 2, max(-1, run.first - 9), -1):
        word = sentence[index]
        if word.lower in {"our"} or (word.possessive and word.lower in reporter):
            yield Cue(head.type, head.kind, 3, ours=True)
            return
        if word.lower in {"a", "an", "the"}:
            yield Cue(head.type, head.kind, 1)
            return
        if sentence[index + 1].gap.strip():
            return


def apposition_after(sentence: Sequence[Word], run: Run, _reporter: frozenset[str]) -> Iterator[Cue]:
    """ "Qinfeng, a more accessible product line"."""
    rest = sentence[run.last + 1 : run.last + 9]
    if len(rest) < 2 or rest[0].gap.strip() != "," or rest[0].lower not in {"a", "an", "our", "the"}:
        return
    ours = rest[0].lower == "our"
    for place, word in enumerate(rest[1:], 1):
        if word.gap.strip() or word.lower in words().function:
            return
        head = head_of(word.lower)
        after = rest[place + 1] if place + 1 < len(rest) else None
        if head is not None and (
            after is None or after.gap.strip() or after.lower in words().function or head_of(after.lower) is None
        ):
            yield Cue(head.type, head.kind, 3, ours=ours)
            return


def naming(sentence: Sequence[Word], run: Run, _reporter: frozenset[str]) -> Iterator[Cue]:
    """ "a model called Kling AI"."""
    before = [w.lower for w in sentence[max(0, run.first - 3) : run.first]]
    if not _ends_with(before, words().naming):
        return
    for index in range(run.first - 2, max(-1, run.first - 8), -1):
        head = head_of(sentence[index].lower)
        if head is not None:
            yield Cue(head.type, head.kind, 3)
            return
    yield Cue(EntityType.PRODUCT, None, 1)


def launched(sentence: Sequence[Word], run: Run, _reporter: frozenset[str]) -> Iterator[Cue]:
    """ "we introduced Kling AI": a launch verb with but articles and adjectives between."""
    verbs = words().launching
    for back in range(1, 5):
        index = run.first - back
        if index < 0 or sentence[index + 1].gap.strip():
            return
        if _ends_with([w.lower for w in sentence[max(0, index - 1) : index + 1]], verbs):
            yield Cue(EntityType.PRODUCT, None, 1, ours=True)
            return
        if sentence[index].capital:
            return


def beside_company(sentence: Sequence[Word], run: Run, _reporter: frozenset[str]) -> Iterator[Cue]:
    """ "partnered with Acme", "customers like Acme", "Acme chose"."""
    before = [w.lower for w in sentence[max(0, run.first - 4) : run.first]]
    while (
        before
        and before[-1] in {"the", "a", "our", "like", "brands", "companies"}
        and len(before) > 2
        and not _ends_with(before, words().company_before)
    ):
        before.pop()
    if _ends_with(before, words().company_before):
        yield Cue(EntityType.COMPANY, "company", 2)
    after = [w.lower for w in sentence[run.last + 1 : run.last + 4]]
    if not sentence[run.last].possessive and any(after[: len(p)] == p for p in _split(words().company_after)):
        yield Cue(EntityType.COMPANY, "company", 1)


def enumerated(sentence: Sequence[Word], run: Run, _reporter: frozenset[str]) -> Iterator[Cue]:
    """ "solutions, such as OneRec and G4RL", "customers like Acme and Bolt": the noun before the examples."""
    for index in range(run.first - 1, max(0, run.first - 16), -1):
        word = sentence[index]
        if word.lower in {"like", "including"} or (word.lower == "as" and sentence[index - 1].lower == "such"):
            at = index - (2 if word.lower == "as" else 1)
            noun = sentence[at].lower if at >= 0 else ""
            if any(form in words().clients for form in singulars(noun)):
                yield Cue(EntityType.COMPANY, "company", 4)
            elif (head := head_of(noun)) is not None and head.type is not EntityType.COMPANY:
                ours = any(w.lower in {"our", "we"} for w in sentence[max(0, at - 8) : at])
                yield Cue(head.type, head.kind, 2, ours=ours)
            return
        if not (word.capital or word.lower in {"and", "the", "or", "our", "of"} or word.text[0].isdigit()):
            return


def launched_after(sentence: Sequence[Word], run: Run, _reporter: frozenset[str]) -> Iterator[Cue]:
    """ "the AI Business Helper launched on our site", "Kling AI was introduced in June"."""
    after = [w.lower for w in sentence[run.last + 1 : run.last + 4]]
    while after and after[0] in {"was", "were", "has", "been", "is", "which", "recently"}:
        after = after[1:]
    if (
        len(after) >= 1
        and after[0] in words().launching
        and (len(after) < 2 or after[1] in {"on", "in", "at", "last", "this", "by", "to"})
    ):
        yield Cue(EntityType.PRODUCT, None, 2)


def beside_event(sentence: Sequence[Word], run: Run, _reporter: frozenset[str]) -> Iterator[Cue]:
    """ "the official partner for Crossfire"."""
    before = [w.lower for w in sentence[max(0, run.first - 4) : run.first]]
    if before[-1:] == ["the"]:
        before.pop()
    if _ends_with(before, words().event_before):
        yield Cue(EntityType.EVENT, "event", 2)


def beside_rival(sentence: Sequence[Word], run: Run, _reporter: frozenset[str]) -> Iterator[Cue]:
    """ "outperformed GPT-4"."""
    before = [w.lower for w in sentence[max(0, run.first - 4) : run.first]]
    if _ends_with(before, words().rivals) or _ends_with(before[:-1], words().rivals):
        yield Cue(None, None, 1, rival=True)


def _ends_with(lowers: Sequence[str], phrases: tuple[str, ...]) -> bool:
    return any(list(lowers[-len(p) :]) == p for p in _split(phrases))


@cache
def _split(phrases: tuple[str, ...]) -> tuple[list[str], ...]:
    return tuple(phrase.split() for phrase in phrases)

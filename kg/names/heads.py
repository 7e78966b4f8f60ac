"""Head nouns in, after and beside a name: "Set Sail Initiative", "the Kling AI app", "our video model, Kling AI"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.names.cue import Cue, ends_with
from kg.names.mention import EntityType
from kg.names.runs import Run
from kg.names.vocabulary import head_of, is_common, words
from kg.names.word import Word

_ARTICLES = {"a", "an", "another", "one", "our", "the", "other"}


def own_head(sentence: Sequence[Word], run: Run, reporter: frozenset[str]) -> Iterator[Cue]:
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
        if lowers[-1] == "ai" and not is_common(lowers[0]) and " ".join(lowers[:-1]) not in reporter:
            yield Cue(EntityType.PRODUCT, "model", 1)


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


def apposition_before(sentence: Sequence[Word], run: Run, reporter: frozenset[str]) -> Iterator[Cue]:
    """ "our large video generation model, Kling AI", "our latest model upgrade, Kling AI 1.5"."""
    if run.first == 0 or sentence[run.first].gap.strip() not in {",", "–", "—", "-", ":", "("}:
        return
    nearest = sentence[max(0, run.first - 2) : run.first]
    head = next((found for word in reversed(nearest) if (found := head_of(word.lower)) is not None), None)
    if head is None or (len(nearest) > 1 and nearest[1].gap.strip()):
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
    if not ends_with(before, words().naming):
        return
    for index in range(run.first - 2, max(-1, run.first - 8), -1):
        head = head_of(sentence[index].lower)
        if head is not None:
            yield Cue(head.type, head.kind, 3)
            return
    yield Cue(EntityType.PRODUCT, None, 1)


def copula(sentence: Sequence[Word], run: Run, _reporter: frozenset[str]) -> Iterator[Cue]:
    """ "another title that topped the charts was Infinite Meadow"."""
    if run.first < 2 or sentence[run.first - 1].lower not in {"is", "was", "are", "were"}:
        return
    for index in range(run.first - 2, max(0, run.first - 14), -1):
        head = head_of(sentence[index].lower)
        if head is not None and any(w.lower in _ARTICLES for w in sentence[max(0, index - 3) : index]):
            yield Cue(head.type, head.kind, 1)
            return

"""Passages that stand twice in one file: a call transcribed a second time, with other spelling errors."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence

from rapidfuzz import fuzz

from kg.text.sentence import Sentence

_ALIKE = 80.0
"""Per cent of characters two renderings of one sentence share at least, before their neighbours are known."""
_NEAR = 62.0
"""The same where the neighbours on both sides are renderings of each other."""
_DRIFT = 12
"""How many sentences a second rendering may run ahead of or behind the first, from one anchor to the next."""
_CHAIN = 8
"""Anchors in a row that make a repetition; a phrase said twice has one, a recapitulation two or three."""
_RARE = 6


def find_repeats(sentences: Sequence[Sentence]) -> dict[int, int]:
    """From a sentence's index to the index of the earlier sentence it renders again.

    Only runs count in which many sentences follow each other in the same order as before: a figure that the CEO and
    later the CFO say is not a repetition of this kind.
    """
    texts = [" ".join(re.findall(r"[\w%]+", sentence.text.casefold())) for sentence in sentences]
    anchors = _chained(_anchors(texts))
    pairs: dict[int, int] = {}
    for later, earlier in _filled(anchors, texts):
        pairs[sentences[later].index] = sentences[earlier].index
    return pairs


def _anchors(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs (later, earlier) of long sentences that are surely alike, by the rare words they share."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, text in enumerate(texts):
        for word in set(text.split()):
            holders[word].append(index)
    found: list[tuple[int, int]] = []
    for later, text in enumerate(texts):
        words = set(text.split())
        if len(words) < 6:
            continue
        shared = Counter(
            earlier
            for word in words
            if len(holders[word]) <= _RARE
            for earlier in holders[word][: bisect_left(holders[word], later)]
        )
        best = max(shared.items(), key=lambda item: (item[1], -item[0]), default=(0, 0))
        if best[1] >= 2 and fuzz.ratio(text, texts[best[0]], score_cutoff=_ALIKE):
            found.append((later, best[0]))
    return found


def _chained(anchors: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Anchors in runs that go forward on both sides at about the same pace."""
    chains: list[list[tuple[int, int]]] = []
    for later, earlier in anchors:
        for chain in reversed(chains[-4:]):
            last_later, last_earlier = chain[-1]
            ahead = (later - last_later) - (earlier - last_earlier)
            if earlier > last_earlier and abs(ahead) <= _DRIFT and later - last_later <= 8 * _DRIFT:
                chain.append((later, earlier))
                break
        else:
            chains.append([(later, earlier)])
    return [chain for chain in chains if len(chain) >= _CHAIN]


def _filled(chains: Sequence[Sequence[tuple[int, int]]], texts: Sequence[str]) -> list[tuple[int, int]]:
    """The chains with the less alike and the shorter sentences between their anchors."""
    pairs: list[tuple[int, int]] = []
    for chain in chains:
        laters = [later for later, _ in chain]
        previous = chain[0][1] - 1
        for later in range(laters[0], laters[-1] + 1):
            after = bisect_right(laters, later)
            if laters[after - 1] == later:
                previous = chain[after - 1][1]
                pairs.append((later, previous))
                continue
            limit = chain[after][1]
            near = range(previous + 1, min(limit, previous + 1 + _DRIFT))
            scored = [(fuzz.ratio(texts[later], texts[earlier]), -earlier) for earlier in near]
            best, place = max(scored, default=(0.0, 0))
            if best >= _NEAR:
                previous = -place
                pairs.append((later, previous))
    return pairs

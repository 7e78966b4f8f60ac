"""From a sentence and what was found in it to the scene that the rules of claims look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.scene import Item, Scene, Sort, Thing
from kg.figures.quantity import Quantity
from kg.names.mention import Mention
from kg.periods.period import Comparison, PeriodMention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.text import Sentence


def scene_of(
    sentence: Sentence,
    quantities: Iterable[Quantity],
    periods: Iterable[PeriodMention],
    comparisons: Iterable[Comparison],
    mentions: Iterable[Mention],
) -> Scene:
    """The scene of a sentence; what says when outranks what counts, which outranks what names."""
    atoms: list[Item] = []
    taken: list[tuple[int, int]] = []

    def place(sort: Sort, things: Sequence[Thing]) -> None:
        for thing in things:
            start = thing.bound_start if isinstance(thing, Quantity) else thing.start
            if all(end <= start or thing.end <= begin for begin, end in taken):
                taken.append((start, thing.end))
                text = sentence.text[start - sentence.start : thing.end - sentence.start]
                atoms.append(Item(sort, start, thing.end, text, text.lower(), thing))

    place(Sort.COMPARISON, sorted(comparisons, key=lambda c: (c.start, -c.end)))
    place(Sort.PERIOD, sorted(periods, key=lambda p: (p.start, -p.end)))
    named = sorted(mentions, key=lambda m: (m.start, -m.end))
    quantities = [q for q in quantities if not any(m.start <= q.start and q.end <= m.end for m in named)]
    place(Sort.QUANTITY, sorted(quantities, key=lambda q: (q.start, -q.end)))
    place(Sort.NAME, named)
    atoms.sort(key=lambda item: item.start)
    return Scene(sentence, tuple(_fluent(_hyphenated(_interleave(sentence, atoms)))))


def _fluent(items: list[Item]) -> Iterator[Item]:
    """The items without the noises of speech and the commas that set them off: "was, um, like 5%"."""
    low = ["", *(item.low for item in items), "", ""]
    noise = [
        word in HESITATIONS
        or (word == "you" and low[j + 1] == "know" and low[j - 1] != "as")
        or (word == "know" and low[j - 1] == "you" and low[j - 2] != "as")
        for j, word in enumerate(low)
    ]
    for j, item in enumerate(items, 1):
        before, after = noise[j - 1] and low[j - 2] in ("", ",", "know", "you"), j < len(items) and noise[j + 1]
        loose = item.low == "," and (before or (after and any(low[k] == "," for k in (j + 2, j + 3) if k < len(low))))
        filling = item.low == "like" and j < len(items) and items[j].sort is Sort.QUANTITY
        if not (noise[j] or loose or filling):
            yield item


HESITATIONS = frozenset({"uh", "um", "er", "ah", "eh", "uhm", "erm", "hmm"})


def _hyphenated(items: Iterable[Item]) -> list[Item]:
    """Words written together as one: "non", "-", "GAAP" is "non-GAAP"."""
    out: list[Item] = []
    for item in items:
        glued = len(out) > 1 and out[-1].low == "-" and out[-2].end == out[-1].start and out[-1].end == item.start
        if glued and out[-2].sort is item.sort is Sort.WORD:
            out.pop()
            first = out.pop()
            item = Item(Sort.WORD, first.start, item.end, f"{first.text}-{item.text}", f"{first.low}-{item.low}")
        out.append(item)
    return out


def _interleave(sentence: Sentence, atoms: list[Item]) -> Iterator[Item]:
    waiting = iter(atoms)
    atom = next(waiting, None)
    for token in sentence.tokens:
        start = sentence.origin + token.idx
        end = start + len(token.text)
        while atom is not None and atom.end <= start:
            yield atom
            atom = next(waiting, None)
        if (atom is not None and atom.start < end) or token.is_space:
            continue
        word = any(character.isalnum() for character in token.text)
        yield Item(Sort.WORD if word else Sort.MARK, start, end, token.text, token.lower_)
    if atom is not None:
        yield atom
    yield from waiting

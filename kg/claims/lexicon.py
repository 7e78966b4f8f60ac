"""The words that decide how a number stands to the thing it measures, by their classes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.schema.reader import SchemaFile, read_schema


class Verbs(SchemaFile):
    """`schema/verbs.yaml`."""

    rise: tuple[str, ...]
    fall: tuple[str, ...]
    rise_nouns: frozenset[str]
    fall_nouns: frozenset[str]
    rise_words: frozenset[str]
    fall_words: frozenset[str]
    state: tuple[str, ...]
    share: tuple[str, ...]
    act: tuple[str, ...]
    say: tuple[str, ...]
    noun_first: frozenset[str]


class Phrases(SchemaFile):
    """`schema/phrases.yaml`: small classes of words by what they do in a statement about a number."""

    how: frozenset[str]
    arrivals: frozenset[str]
    moves: frozenset[str]
    agents: frozenset[str]
    empty: frozenset[str]
    ranges: frozenset[str]
    asides: frozenset[str]
    durations: frozenset[str]
    doses: frozenset[str]
    contributions: frozenset[str]
    effects: frozenset[str]
    losses: frozenset[str]
    bases: frozenset[str]
    noises: frozenset[str]
    lines: frozenset[str]
    plans: frozenset[str]
    elsewhere: frozenset[str]
    nothings: frozenset[str]
    transfers: frozenset[str]
    neutral: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Forms of words, lower case, by what they do; `direction` gives +1 or -1 for verbs, nouns and words of change."""

    direction: dict[str, int]
    change_verbs: frozenset[str]
    change_nouns: frozenset[str]
    change_words: frozenset[str]
    state: frozenset[str]
    share: frozenset[str]
    act: frozenset[str]
    say: frozenset[str]
    noun_first: frozenset[str]

    def is_verb(self, form: str) -> bool:
        return form in self.change_verbs or form in self.state or form in self.act or form in self.say


def forms(entry: str) -> set[str]:
    """Every form of a verb written as "base" or "base past participle".

    >>> sorted(forms("grow grew grown"))
    ['grew', 'grow', 'growing', 'grown', 'grows']
    """
    base, *irregular = entry.split()
    if base.endswith("e"):
        third, participle, past = f"{base}s", f"{base[:-1]}ing", f"{base}d"
    elif base.endswith("y") and base[-2] not in "aeiou":
        third, participle, past = f"{base[:-1]}ies", f"{base}ing", f"{base[:-1]}ied"
    elif base.endswith(("s", "sh", "ch", "x")):
        third, participle, past = f"{base}es", f"{base}ing", f"{base}ed"
    elif base in DOUBLING:
        third, participle, past = f"{base}s", f"{base}{base[-1]}ing", f"{base}{base[-1]}ed"
    else:
        third, participle, past = f"{base}s", f"{base}ing", f"{base}ed"
    return {base, third, participle, *(irregular or [past])}


# Verbs that double their last letter before an ending.
DOUBLING = frozenset(
    [
        "drop",
        "slip",
        "dip",
        "hit",
        "cut",
        "trim",
        "top",
        "plan",
        "win",
        "put",
        "get",
        "run",
        "shop",
        "ship",
        "commit",
        "spin",
        "begin",
        "sit",
        "span",
    ]
)


@cache
def lexicon() -> Lexicon:
    """The lexicon of `schema/verbs.yaml`, read once."""
    verbs = read_schema("verbs.yaml", Verbs)

    def every(entries: tuple[str, ...]) -> frozenset[str]:
        return frozenset(form for entry in entries for form in forms(entry))

    rise, fall = every(verbs.rise), every(verbs.fall)
    up = rise | verbs.rise_nouns | verbs.rise_words
    down = fall | verbs.fall_nouns | verbs.fall_words
    return Lexicon(
        direction={**dict.fromkeys(up, 1), **dict.fromkeys(down, -1)},
        change_verbs=rise | fall,
        change_nouns=verbs.rise_nouns | verbs.fall_nouns,
        change_words=verbs.rise_words | verbs.fall_words,
        state=every(verbs.state),
        share=every(verbs.share),
        act=every(verbs.act),
        say=every(verbs.say),
        noun_first=verbs.noun_first,
    )


@cache
def phrases() -> Phrases:
    """The classes of `schema/phrases.yaml`, read once."""
    return read_schema("phrases.yaml", Phrases)

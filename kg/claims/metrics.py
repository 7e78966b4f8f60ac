"""What the field calls quantities, from `schema/metrics.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.schema.reader import SchemaFile, read_schema


class MetricWords(SchemaFile):
    """`schema/metrics.yaml`."""

    qualifiers: frozenset[str]
    silent: frozenset[str]
    stock: frozenset[str]
    holdings: frozenset[str]
    inverse: frozenset[str]
    money: frozenset[str]
    profits: frozenset[str]
    expenses: frozenset[str]
    lines: frozenset[str]
    tails: frozenset[str]
    changes: frozenset[str]
    metrics: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Known:
    """A known metric in a list of words: its canonical `name`, and where it stands."""

    name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Metrics:
    """Known ways to name a metric, as word sequences, by their first word."""

    names: dict[tuple[str, ...], str]
    openers: dict[str, tuple[int, ...]]
    words: MetricWords

    def find(self, lows: list[str]) -> list[Known]:
        """Every known metric in the words, longest first at each place, none overlapping."""
        found: list[Known] = []
        i = 0
        while i < len(lows):
            for length in self.openers.get(lows[i], ()):
                name = self.names.get(tuple(lows[i : i + length]))
                if name is not None:
                    found.append(Known(name, i, i + length))
                    i += length
                    break
            else:
                i += 1
        return found


@cache
def metrics() -> Metrics:
    """The metrics of `schema/metrics.yaml`, read once."""
    words = read_schema("metrics.yaml", MetricWords)
    names = {tuple(tokens(way)): name for name, ways in words.metrics.items() for way in (*ways, name.lower())}
    openers: dict[str, set[int]] = {}
    for way in names:
        openers.setdefault(way[0], set()).add(len(way))
    return Metrics(names, {word: tuple(sorted(lengths, reverse=True)) for word, lengths in openers.items()}, words)


@cache
def metric_words() -> frozenset[str]:
    """The words that alone name a metric: "depreciation" and "inflation" too, which are nouns of change elsewhere."""
    return frozenset(way[0] for way in metrics().names if len(way) == 1)


def tokens(text: str) -> list[str]:
    """Words as metrics are matched: lower case, hyphenated ones whole."""
    return text.lower().split()

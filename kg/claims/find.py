"""From sentences to claims: who may state facts, sentence by sentence, and what is said twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.claims.assemble import Setting, claims_of, currency_of
from kg.claims.carrying import Carried, carry, entering, may_carry
from kg.claims.compose import scene_of
from kg.claims.gate import speaks
from kg.claims.merge import joined_with, merged
from kg.claims.topic import Topic, announced
from kg.figures import designators, find_quantities
from kg.periods import find_periods
from kg.reading.rendering import renderings
from kg.records import Leftover, MetricClaim

if TYPE_CHECKING:
    from kg.names.mention import Mention, Names
    from kg.periods import Calendar
    from kg.reading.document import Document
    from kg.text import Sentence


@dataclass(frozen=True, slots=True)
class ClaimsFound:
    """The distinct claims of a document, in the order of their first evidence, and the sentences that gave none."""

    claims: tuple[MetricClaim, ...]
    leftovers: tuple[Leftover, ...]


def find_claims(document: Document, sentences: Sequence[Sentence], names: Names, calendar: Calendar) -> ClaimsFound:
    """Every number that someone who may state facts says of the business, said twice counted once.

    What an interpreter renders is no claim of its own, since the rendering is the official word: it adds its evidence
    to the claim that the rendering makes, and is left over where the rendering makes none.
    """
    rendered = renderings(document.text, document.turns)
    named = designators(document.text)
    stating = [(sentence, find_quantities(sentence, named)) for sentence in sentences if speaks(sentence.turn)]
    currency = currency_of(quantity for _, quantities in stating for quantity in quantities)
    setting = Setting(document, names.reporter.name, calendar, currency)
    mentions = _by_sentence(names.mentions, sentences)
    found: list[MetricClaim] = []
    echoes: list[MetricClaim] = []
    leftovers: list[Leftover] = []
    carried, turn = Carried(), -1
    topic = Topic()
    end = 0
    for sentence, quantities in stating:
        if sentence.turn.index != turn:
            carried, turn, topic = Carried(), sentence.turn.index, Topic()
        paragraph = "\n" in document.text[end : sentence.start]
        carried = entering(carried, sentence, calendar.current, paragraph=paragraph)
        topic = announced(topic, sentence)
        end = sentence.end
        if not quantities and not may_carry(sentence):
            continue
        periods = find_periods(sentence, calendar)
        if not quantities:
            carried = carry(carried, sentence, periods.mentions, calendar)
            continue
        scene = scene_of(sentence, quantities, periods.mentions, periods.comparisons, mentions.get(sentence.index, ()))
        claims = list(claims_of(setting, scene, carried, topic))
        (echoes if turn in rendered else found).extend(claims)
        topic = topic.next(claims, paragraph=paragraph)
        if not claims:
            leftovers.append(_leftover(document, sentence))
        carried = carry(carried, sentence, periods.mentions, calendar)
        if claims:
            guiding = any(claim.status == "guidance" for claim in claims)
            carried = replace(carried, guiding=guiding, opened=True)
    return ClaimsFound(joined_with(merged(found), echoes), tuple(leftovers))


def _by_sentence(mentions: Iterable[Mention], sentences: Iterable[Sentence]) -> dict[int, list[Mention]]:
    out: dict[int, list[Mention]] = {}
    waiting = iter(sentences)
    sentence = next(waiting, None)
    for mention in mentions:
        while sentence is not None and sentence.end <= mention.start:
            sentence = next(waiting, None)
        if sentence is not None and sentence.start <= mention.start:
            out.setdefault(sentence.index, []).append(mention)
    return out


def _leftover(document: Document, sentence: Sentence) -> Leftover:
    place = document.reading.place(sentence.start, sentence.end)
    quote = document.reading.source[place.start : place.end]
    return Leftover(start=place.start, end=place.end, quote=quote, reason="no rule named what its numbers measure")

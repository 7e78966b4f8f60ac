"""LAUNCHES: somebody launches, introduces, opens or upgrades something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.names.mention import EntityType, Mention
from kg.names.word import split_words
from kg.relations.found import Found, Said
from kg.relations.objects import reached, unnamed_object
from kg.relations.vocabulary import relations, whole_words
from kg.text.words import words as language

_THINGS = {EntityType.PRODUCT, EntityType.INITIATIVE, EntityType.EVENT}
_LAUNCH = re.compile(r"\s+(?:launch|rollout|roll-out|debut)\b(?!\s+(?:of|date))", re.IGNORECASE)
_INITIATIVE = re.compile(r"(?:program|programme|initiative|strategy|campaign|plan|project)s?$", re.IGNORECASE)


def launches(said: Said) -> Iterator[Found]:
    """Every launch that a sentence states."""
    for rule in (active, nominal, named_launch, passive):
        yield from rule(said)


def active(said: Said) -> Iterator[Found]:
    """ "we introduced Kling AI", "we launched a sales hosting solution": a verb with its object."""
    known = relations().launches
    text = said.sentence.text
    for pattern, named_only in ((whole_words(known.verbs), False), (whole_words(known.named_verbs), True)):
        for verb in pattern.finditer(text):
            if not _is_adjective(text, verb.start()) and _acts(said, said.sentence.start + verb.start()):
                yield from _objects(said, verb.start(), verb.end(), "launch verb", named_only=named_only)


def nominal(said: Said) -> Iterator[Found]:
    """ "the introduction of Kling AI 1.5"."""
    for noun in whole_words(relations().launches.nouns).finditer(said.sentence.text):
        yield from _objects(said, noun.start(), noun.end(), "launch noun", named_only=True)


def named_launch(said: Said) -> Iterator[Found]:
    """ "ahead of the Kling AI launch"."""
    start = said.sentence.start
    for mention in said.mentions:
        after = said.sentence.text[mention.end - start :]
        if mention.entity.type in _THINGS and said.owned(mention.entity) and _LAUNCH.match(after):
            yield Found.of("LAUNCHES", said, mention, "named launch", plan=_is_plan(said, mention.end - start))


def passive(said: Said) -> Iterator[Found]:
    """ "Kling AI was launched in June", "since its launch in June, Kling AI"."""
    text, start = said.sentence.text, said.sentence.start
    for phrase in whole_words(relations().launches.passives).finditer(text):
        before = [m for m in said.mentions if m.end <= start + phrase.start()]
        after = [m for m in said.mentions if m.start >= start + phrase.end()]
        near = before[-1:] if not phrase.group().lower().startswith("since") else after[:1]
        for mention in near:
            gap = text[mention.end - start : phrase.start()] if mention in before else ""
            if mention.entity.type in _THINGS and said.owned(mention.entity) and len(gap) < 40 and "." not in gap:
                yield Found.of("LAUNCHES", said, mention, "launched", plan=_is_plan(said, phrase.start()))


def _is_adjective(text: str, at: int) -> bool:
    """ "our upgraded model", "the launched products": a participle before its noun launches nothing."""
    before = text[:at].split()
    return bool(before) and before[-1].lower() in language().determiners | {"our", "your", "newly", "recently"}


def _acts(said: Said, at: int) -> bool:
    """Whether the reporter or something of the reporter's does what stands at `at`."""
    before = said.sentence.text[: at - said.sentence.start]
    subjects = [m for m in said.mentions if m.end <= at and m.entity.type is EntityType.COMPANY]
    we = list(re.finditer(r"\b(?:we|our|us|i)\b", before, re.IGNORECASE))
    they = list(
        re.finditer(
            r"\b(?:they|customers?|merchants?|clients?|competitors?|peers|users|who|you)\b(?!['’]s?)",
            before,
            re.IGNORECASE,
        )
    )
    latest_we = said.sentence.start + we[-1].start() if we else -1
    latest_they = said.sentence.start + they[-1].start() if they else -1
    latest = subjects[-1] if subjects else None
    mine = [m.start for m in subjects if m.entity == said.names.reporter or said.owned(m.entity)]
    latest_we = max([latest_we, *mine])
    if latest is not None and latest.start > latest_we:
        return not _is_subject(said, latest, at)
    return (latest_we >= 0 and latest_they < latest_we) or (latest_we < 0 and not they)


def _is_subject(said: Said, mention: Mention, at: int) -> bool:
    between = said.sentence.text[mention.end - said.sentence.start : at - said.sentence.start]
    return len(between) < 30


def _objects(said: Said, verb: int, end: int, rule: str, *, named_only: bool) -> Iterator[Found]:
    start = said.sentence.start
    clause = _clause_end(said.sentence.text, end)
    inside = [m for m in said.mentions if start + end <= m.start < start + clause]
    things = [m for m in inside if m.entity.type in _THINGS and said.owned(m.entity)]
    words = split_words(said.sentence.text[end:clause], start + end)
    named = reached(things, words)
    if named:
        for mention in named:
            yield Found.of("LAUNCHES", said, mention, rule, plan=_is_plan(said, verb))
    elif not named_only:
        unnamed = unnamed_object(words)
        if unnamed is not None and not any(
            m.start < unnamed[1] and unnamed[0] < m.end for m in inside if m.entity.type is not EntityType.SEGMENT
        ):
            surface = " ".join(said.sentence.text[unnamed[0] - start : unnamed[1] - start].split())
            plan = _is_plan(said, verb)
            yield Found(
                "LAUNCHES",
                said.names.reporter.name,
                surface,
                "initiative" if _INITIATIVE.search(surface) else "product",
                (surface,),
                said,
                unnamed[0],
                unnamed[1],
                plan,
                f"{rule}, unnamed",
            )


def _clause_end(text: str, start: int) -> int:
    stop = re.search(r"[;:]|\.\s|,\s*(?:which|while|where|who|and\s+(?:we|our|it|they)|we|but)\b", text[start:])
    return start + stop.start() if stop else len(text)


def _is_plan(said: Said, verb: int) -> bool:
    return bool(whole_words(relations().plan).search(said.sentence.text[max(0, verb - 40) : verb + 12]))

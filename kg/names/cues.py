"""What stands beside a name and says what it names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.names.cue import Cue, ends_with, split_phrases
from kg.names.heads import apposition_after, apposition_before, copula, following_head, naming, own_head
from kg.names.mention import EntityType
from kg.names.runs import Run
from kg.names.vocabulary import head_of, singulars, words
from kg.names.word import Word


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
        described,
        beside_event,
        enumerated,
        launched_after,
        since_launch,
        copula,
        beside_rival,
    ):
        yield from rule(sentence, run, reporter)


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


def launched(sentence: Sequence[Word], run: Run, _reporter: frozenset[str]) -> Iterator[Cue]:
    """ "we introduced Kling AI": a launch verb with but articles and adjectives between."""
    verbs = words().launching
    for back in range(1, 5):
        index = run.first - back
        if index < 0 or sentence[index + 1].gap.strip():
            return
        if ends_with([w.lower for w in sentence[max(0, index - 1) : index + 1]], verbs):
            yield Cue(EntityType.PRODUCT, None, 1, ours=True)
            return
        if sentence[index].capital:
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


def since_launch(sentence: Sequence[Word], run: Run, _reporter: frozenset[str]) -> Iterator[Cue]:
    """ "Since its launch in June, Kling AI"."""
    before = [w.lower for w in sentence[max(0, run.first - 7) : run.first]]
    if run.first and sentence[run.first].gap.strip() == "," and "since" in before and "launch" in before:
        yield Cue(EntityType.PRODUCT, None, 2)


def beside_company(sentence: Sequence[Word], run: Run, _reporter: frozenset[str]) -> Iterator[Cue]:
    """ "partnered with Acme", "customers like Acme", "Acme chose"."""
    before = [w.lower for w in sentence[max(0, run.first - 4) : run.first]]
    while (
        before
        and before[-1] in {"the", "a", "our", "like", "brands", "companies"}
        and len(before) > 2
        and not ends_with(before, words().company_before)
    ):
        before.pop()
    if ends_with(before, words().company_before):
        yield Cue(EntityType.COMPANY, "company", 2)
    after = [w.lower for w in sentence[run.last + 1 : run.last + 4]]
    if not sentence[run.last].possessive and any(after[: len(p)] == p for p in split_phrases(words().company_after)):
        yield Cue(EntityType.COMPANY, "company", 1)


def described(sentence: Sequence[Word], run: Run, _reporter: frozenset[str]) -> Iterator[Cue]:
    """ "the Danish utility Nordlys": what kind of company it is, right before."""
    if run.first and not sentence[run.first].gap.strip():
        noun = sentence[run.first - 1]
        if noun.lower in words().described and not noun.possessive:
            yield Cue(EntityType.COMPANY, "company", 3)


def beside_event(sentence: Sequence[Word], run: Run, _reporter: frozenset[str]) -> Iterator[Cue]:
    """ "the official partner for Crossfire"."""
    before = [w.lower for w in sentence[max(0, run.first - 4) : run.first]]
    if before[-1:] == ["the"]:
        before.pop()
    if ends_with(before, words().event_before):
        yield Cue(EntityType.EVENT, "event", 2)


def beside_rival(sentence: Sequence[Word], run: Run, _reporter: frozenset[str]) -> Iterator[Cue]:
    """ "outperformed GPT-4"."""
    before = [w.lower for w in sentence[max(0, run.first - 4) : run.first]]
    if ends_with(before, words().rivals) or ends_with(before[:-1], words().rivals):
        yield Cue(None, None, 1, rival=True)


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

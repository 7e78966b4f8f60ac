"""Names that nobody listed, found by their capitals and by what stands beside them."""

from __future__ import annotations

from collections.abc import Sequence

from kg.names.cues import cues
from kg.names.listed import Match
from kg.names.mention import EntityType
from kg.names.runs import Run, runs
from kg.names.sighting import Line, Place, Sighting, key_of
from kg.names.vocabulary import company_forms, head_of, is_common, words
from kg.names.word import Word

Sightings = dict[str, Sighting]


def discover(
    lines: Sequence[Line],
    matches: Sequence[tuple[Match, ...]],
    reporter: frozenset[str],
    people: frozenset[str],
    text: str,
    owner: str,
) -> Sightings:
    """Candidate names by their keys, listed names left alone but where they are part of a longer one."""
    seen: Sightings = {}
    for line, found in zip(lines, matches, strict=True):
        if not line.talks:
            continue
        for run in runs(line.words):
            narrowed = _beside_listed(line.words, run, found, owner)
            if narrowed is None:
                continue
            run, whose = narrowed
            span = line.words[run.first : run.last + 1]
            if _is_person(span, people) or _who_follows(line.words, run):
                continue
            start, end = span[0].start, span[-1].end
            sighting = seen.setdefault(key_of([w.text for w in span]), Sighting())
            sighting.add(" ".join(text[start:end].split()), Place(start, end, line.first, line.talks, run.opens))
            sighting.cues.extend(cues(line.words, run, reporter))
            sighting.owner = sighting.owner or whose or _possessor(line.words, run, found)
    return seen


def _beside_listed(
    sentence: Sequence[Word], run: Run, found: Sequence[Match], reporter: str
) -> tuple[Run, str | None] | None:
    """The run and the company whose name it begins with; None where it holds no more than listed names."""
    inside = [m for m in found if m.first <= run.last and run.first <= m.last]
    if not inside:
        return run, None
    head = head_of(sentence[run.last].lower)
    headed = head is not None and head.type is EntityType.PRODUCT
    inside = [m for m in inside if not _anothers(m, run, reporter, headed=headed)]
    if not inside:
        return run, None
    first = inside[0]
    rest = sentence[first.last + 1 : run.last + 1]
    if (
        len(inside) == 1
        and first.first > run.first
        and first.entity.owner == reporter
        and not all(is_common(w.lower) for w in sentence[run.first : first.first])
    ):
        return run, reporter
    if len(inside) > 1 or all(w.lower in company_forms() | words().function | words().wares for w in rest):
        return None
    if first.first > run.first and not all(is_common(w.lower) for w in sentence[run.first : first.first]):
        return None
    company = first.entity.type is EntityType.COMPANY
    owner = first.entity.name if company and first.entity.owner != reporter else first.entity.owner
    if first.first == 0 and head_of(rest[-1].lower) is None and all(is_common(w.lower) for w in rest):
        return None
    start = first.first + (sentence[first.first].text == "the")
    return Run(start, run.last, start == 0), owner


def _possessor(sentence: Sequence[Word], run: Run, found: Sequence[Match]) -> str | None:
    """ "Meta's Llama 4": the company right before, or one everyday word before; "Oracle ... its Exadata": the company
    that the sentence is about."""
    before = [m for m in found if m.last < run.first and m.entity.type is EntityType.COMPANY]
    for match in before:
        if run.first - match.last <= 2 and sentence[match.last].possessive:
            return match.entity.name
    theirs = any(word.lower in {"its", "their"} for word in sentence[max(0, run.first - 3) : run.first])
    return before[-1].entity.name if before and theirs else None


def _anothers(match: Match, run: Run, reporter: str, *, headed: bool) -> bool:
    """Whether a match is but a word of a longer name: "Bounty" of another company in "Golden Bounty Initiative"."""
    entity = match.entity
    inside = match.first > run.first or (match.plain and match.last < run.last)
    if not inside or match.first != match.last or reporter in {entity.name, entity.owner}:
        return False
    if entity.type is EntityType.PRODUCT:
        return True
    return entity.owner is None and match.plain and not headed


def _who_follows(sentence: Sequence[Word], run: Run) -> bool:
    return run.last + 1 < len(sentence) and sentence[run.last + 1].lower in {"who", "whose", "whom"}


def _is_person(span: Sequence[Word], people: frozenset[str]) -> bool:
    return all(part.lower() in people for w in span for part in w.text.replace("-", " ").split()) and bool(people)

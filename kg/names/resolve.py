"""Spellings of one name reach one sighting: plurals, hyphens, initials, "X AI" beside "X", and hearings of a name."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from kg.names.contexts import Contexts, contexts_of
from kg.names.cue import Cue
from kg.names.hearing import heard_reporter, heard_target
from kg.names.lexicon import own_names
from kg.names.mention import Entity, EntityType
from kg.names.sighting import Line, Sighting, key_of
from kg.names.sound import likeness, same_onset
from kg.names.vocabulary import head_of, is_common, words
from kg.names.welcome import welcomed
from kg.names.word import split_words

Sightings = dict[str, Sighting]


def resolve(
    listed: Sightings, seen: Sightings, reporter: Entity, lines: Sequence[Line], text: str
) -> tuple[Sighting, ...]:
    """Listed and discovered sightings, those of one name as one.

    Never merged: two listed names, and names that differ in their digits.
    """
    for entity in (reporter, *own_names(reporter.name)):
        listed.setdefault(key_of([entity.name]), Sighting(entity=entity))
    for key in [key for key in seen if key in listed]:
        listed[key].absorb(seen.pop(key))
    contexts = contexts_of(lines, text)
    _initials(seen, text)
    _shortened(seen)
    _prefixed(seen, reporter)
    _hearings_of_reporter(listed, seen, reporter, contexts)
    _hearings(listed, seen, reporter, contexts)
    _app(listed, seen, reporter, contexts)
    return (*listed.values(), *seen.values())


def _initials(seen: Sightings, text: str) -> None:
    """ "Universal Auto X, or UAX" and "Universal Auto X (UAX)"."""
    by_initials: dict[str, str] = {}
    for key, sighting in seen.items():
        parts = sighting.best.split()
        if len(parts) > 1:
            by_initials.setdefault("".join(part[0] for part in parts).lower(), key)
    for short, long in sorted(by_initials.items()):
        if short in seen and long in seen and short != long:
            near = any(
                0 <= small.start - large.end <= 8 and not text[large.end : small.start].strip(" ,()or")
                for large in seen[long].places
                for small in seen[short].places
            )
            if near:
                seen[long].absorb(seen.pop(short))
                seen[long].spelled_out = True


def _shortened(seen: Sightings) -> None:
    """ "Kling" is "Kling AI", "Set Sail" the "Set Sail Initiative", where both stand in the text."""
    for key in sorted(seen):
        sighting = seen.get(key)
        parts = sighting.best.split() if sighting else []
        if sighting is None or len(parts) < 2 or not _may_be_left_out(parts[-1]):
            continue
        short = key_of(parts[:-1])
        if short in seen and (len(parts) > 2 or not is_common(parts[0])):
            sighting.absorb(seen.pop(short))


def _prefixed(seen: Sightings, reporter: Entity) -> None:
    """ "Unified Edge" is "Borealis Unified Edge" where both stand in the text of Borealis."""
    for key in sorted(seen):
        rest = seen[key].best.removeprefix(f"{reporter.name} ") if key in seen else ""
        short = key_of(rest.split())
        if rest and short != key and short in seen and not (" " not in rest and is_common(rest)):
            seen[key].absorb(seen.pop(short))


def _may_be_left_out(word: str) -> bool:
    head = head_of(word)
    return word.lower() in words().droppable | words().plain_services or (
        head is not None and head.type is EntityType.INITIATIVE
    )


def _hearings_of_reporter(listed: Sightings, seen: Sightings, reporter: Entity, contexts: Contexts) -> None:
    target = listed[key_of([reporter.name])]
    names = (reporter.name, *(() if reporter.listed else reporter.aliases))
    spelled = {*names, *target.spellings}
    heard: set[str] = set()
    for key in [key for name in names if (key := key_of(name.split())) in seen]:
        target.absorb(seen.pop(key))
    for key in sorted(seen):
        sighting = seen[key]
        said = next((s for name in names if (s := heard_reporter(sighting, name, spelled, contexts)) is not None), None)
        if said is not None:
            heard.add(said)
            target.absorb(seen.pop(key))
    _things_of_reporter(seen, reporter.name, heard)
    taken = {place.start for place in target.places}
    for place, spelling in (*contexts.common_hearings(reporter.name, target.places), *welcomed(contexts)):
        if place.start not in taken:
            target.add(spelling, place)


def _things_of_reporter(seen: Sightings, name: str, heard: Collection[str]) -> None:
    """ "Boriales Prime" is "Borealis Prime" where "Boriales" is a hearing of the reporter."""
    for key in sorted(seen):
        first, _, rest = seen[key].best.partition(" ")
        right = key_of([name, *rest.split()])
        alike = right in seen and same_onset(first, name) and likeness(first, name) >= 0.45
        if rest and right != key and (first in heard or alike):
            sighting = seen.pop(key)
            if right in seen:
                seen[right].absorb(sighting)
            else:
                sighting.spellings[f"{name} {rest}"] += sum(sighting.spellings.values()) + 1
                sighting.owner = name
                seen[right] = sighting


def _hearings(listed: Sightings, seen: Sightings, reporter: Entity, contexts: Contexts) -> None:
    """Rare spellings to the attested ones they are near to, the most attested first."""
    targets: Sightings = {**listed, **seen}
    for key in sorted(seen, key=lambda k: (_strength(seen[k]), k)):
        found = heard_target(key, seen[key], targets, contexts, reporter.name)
        if found is not None:
            targets[found].absorb(seen.pop(key))
            targets[found].heard = True
            del targets[key]
    for key in [key for key, sighting in listed.items() if not sighting.places and sighting.entity != reporter]:
        del listed[key]


def _strength(sighting: Sighting) -> tuple[int, int]:
    """How well a spelling is attested: what reads as English words is likelier a hearing of something else."""
    foreign = not all(is_common(word.text) for word in split_words(sighting.best))
    return int(foreign), len(sighting.places)


def _app(listed: Sightings, seen: Sightings, reporter: Entity, contexts: Contexts) -> None:
    """ "the Kuaishou app" is a product of the company's, not the company."""
    for place in listed[key_of([reporter.name])].places:
        number, index = contexts.at.get(place.start, (-1, -1))
        words_after = contexts.lines[number].words[index + 1 : index + 2] if number >= 0 else ()
        for word in words_after:
            if word.start > place.end and word.lower == "app" and not word.gap.strip():
                key = key_of([reporter.name, "app"])
                sighting = seen.setdefault(key, Sighting(owner=reporter.name))
                sighting.spellings[f"{reporter.name} app"] += 1
                sighting.add(" ".join(contexts.text[place.start : word.end].split()), replace(place, end=word.end))
                sighting.cues.append(Cue(EntityType.PRODUCT, "app", 3))

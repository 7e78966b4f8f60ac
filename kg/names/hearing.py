"""Which name a garbled spelling was, by its sound and by where it stands."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from kg.names.contexts import Contexts
from kg.names.lexicon import nearest_company
from kg.names.mention import EntityType
from kg.names.sighting import Line, Place, Sighting, key_of
from kg.names.sound import likeness, same_onset
from kg.names.vocabulary import is_common, words
from kg.names.word import split_words

_SURE, _LIKELY, _POSSIBLE = 0.86, 0.74, 0.45
_ATTESTED = 3


def heard_reporter(
    sighting: Sighting, name: str, spelled: Collection[str], lines: Sequence[Line], contexts: Contexts
) -> str | None:
    """The spelling, if it is a hearing of the reporter: near in sound, or less near but in a place that is the
    reporter's alone ("Welcome to the CoinShow Technology second quarter", "on the Questro app")."""
    parts = [word.text for word in split_words(sighting.best)]
    forms = words().legal_forms
    bare = parts[:-1] if len(parts) > 1 and parts[-1].lower() in forms else parts
    if len(bare) != len(name.split()) or not same_onset(bare[0], name) or any(map(str.isdigit, "".join(bare))):
        return None
    said = " ".join(bare)
    if said in spelled or len(said) < 5:
        return None
    like = likeness(said, name)
    if like >= _LIKELY and (not all(is_common(part) for part in bare)):
        return said
    if like >= _POSSIBLE and (
        any(_reporters_place(place, lines, contexts) for place in sighting.places) or len(bare) < len(parts)
    ):
        return said
    return None


def _reporters_place(place: Place, lines: Sequence[Line], contexts: Contexts) -> bool:
    number, first = contexts.at.get(place.start, (-1, -1))
    if number < 0:
        return False
    sentence = lines[number].words
    last = first
    while last + 1 < len(sentence) and sentence[last + 1].start < place.end:
        last += 1
    before = [word.lower for word in sentence[max(0, first - 3) : first]]
    after = sentence[last + 1].lower if last + 1 < len(sentence) and not sentence[last + 1].gap.strip() else ""
    if after in {"app", "platform"} and before[-1:] and before[-1] in {"the", "on", "in", "of", "to"}:
        return True
    return "welcome" in before


def heard_target(
    key: str, sighting: Sighting, targets: Mapping[str, Sighting], contexts: Contexts, reporter: str
) -> str | None:
    """The key of the better attested name that a spelling is a hearing of."""
    name = sighting.best
    if len(key) < 4 or len(name.split()) > 4:
        return None
    best: tuple[float, str] | None = None
    for other, target in targets.items():
        if other == key or not _may_be(name, target, sighting, reporter):
            continue
        wanted = target.entity.name if target.entity else target.best
        like = likeness(*_differing(name, wanted))
        if like < _POSSIBLE:
            continue
        own = target.entity is not None and target.entity.owner == reporter
        attested = len(target.places) >= _ATTESTED or own
        bar = _SURE if not attested else 0.82 if not own else _LIKELY
        if like >= bar or (like >= 0.6 and contexts.shared(sighting.places, target.places)):
            best = max(best or (0.0, ""), (like, other))
    if best is not None:
        return best[1]
    company = nearest_company(name) if not all(is_common(p) for p in name.split()) else None
    return key_of([company]) if company and key_of([company]) in targets else None


def _may_be(name: str, target: Sighting, sighting: Sighting, reporter: str) -> bool:
    wanted = target.entity.name if target.entity else target.best
    if target.entity is not None and target.entity.name == reporter:
        return False
    if target.entity is None and len(target.places) < len(sighting.places):
        return False
    if (
        target.entity is not None
        and target.entity.type is EntityType.COMPANY
        and target.entity.owner is None
        and len(target.places) < _ATTESTED
    ):
        return False
    if [c for c in name if c.isdigit()] != [c for c in wanted if c.isdigit()]:
        return False
    if len(name.split()) != len(wanted.split()) and not _spaced_alike(name, wanted):
        return False
    return same_onset(name, wanted) or (
        target.entity is not None and target.entity.owner == reporter and name[1:3].lower() == wanted[1:3].lower()
    )


def _spaced_alike(name: str, wanted: str) -> bool:
    return abs(len(name.replace(" ", "")) - len(wanted.replace(" ", ""))) <= 1


def _differing(name: str, wanted: str) -> tuple[str, str]:
    """The words in which two names of as many words differ."""
    left, right = name.split(), wanted.split()
    if len(left) != len(right):
        return name.replace(" ", ""), wanted.replace(" ", "")
    pairs = [(a, b) for a, b in zip(left, right, strict=True) if a.lower() != b.lower()]
    return (" ".join(a for a, _ in pairs) or name, " ".join(b for _, b in pairs) or wanted)

"""Which name a garbled spelling was, by its sound and by where it stands."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from kg.names.contexts import Contexts
from kg.names.lexicon import nearest_company
from kg.names.mention import EntityType
from kg.names.sighting import Place, Sighting, key_of
from kg.names.sound import likeness, same_onset, spelled_like
from kg.names.vocabulary import company_forms, is_common, words
from kg.names.word import split_words

_SURE, _NEAR, _OWN, _POSSIBLE = 0.86, 0.82, 0.8, 0.45
_ATTESTED, _HEARD = 3, 0.74
_SPELLED, _TWIN = 0.84, 0.78


def heard_reporter(sighting: Sighting, name: str, spelled: Collection[str], contexts: Contexts) -> str | None:
    """The spelling, if it is a hearing of the reporter: near in sound, or less near but in a place that is the
    reporter's alone ("Welcome to the Boriales second quarter", "on the Boriales app")."""
    parts = [word.text for word in split_words(sighting.best)]
    forms = company_forms()
    bare = parts[:-1] if len(parts) > 1 and parts[-1].lower() in forms else parts
    if len(bare) != len(name.split()) or not same_onset(bare[0], name) or any(map(str.isdigit, "".join(bare))):
        return None
    said = " ".join(bare)
    if said in spelled or min(len(said), len(name)) < 5 or abs(len(said) - len(name)) > 2:
        return None
    like = likeness(said, name)
    if like >= _HEARD and (not all(is_common(part) for part in bare)):
        return said
    if all(is_common(part) for part in bare) and len(parts) > 1:
        return None
    if like >= _POSSIBLE and (
        any(_reporters_place(place, contexts) for place in sighting.places) or len(bare) < len(parts)
    ):
        return said
    return None


def _reporters_place(place: Place, contexts: Contexts) -> bool:
    number, first = contexts.at.get(place.start, (-1, -1))
    if number < 0:
        return False
    sentence = contexts.lines[number].words
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
    stem = _stem(name)
    if len(key) < 5 or len(name.split()) > 4:
        return None
    best: tuple[float, str] | None = None
    for other, target in targets.items():
        if other == key or not _may_be(target, sighting, reporter):
            continue
        own = target.entity is not None and target.entity.owner == reporter
        like = max((_alike(stem, wanted, own) for wanted in _stems(target)), default=0.0)
        numbered = _number(stem) != "" and _number(stem) == _number(other)
        bar = _TWIN if numbered else _OWN if own else _NEAR if len(target.places) >= _ATTESTED else _SURE
        if (
            own
            and like
            and " " not in stem
            and spelled_like(stem, target.entity.name if target.entity else "") >= _SPELLED
        ):
            like = max(like, bar)
        near = like >= bar or (
            like >= _TWIN and len(target.places) >= _ATTESTED and contexts.shared(sighting.places, target.places)
        )
        if near and not _siblings(key, other, targets):
            best = max(best or (0.0, ""), (like, other))
    if best is not None:
        return best[1]
    company = nearest_company(name) if not all(is_common(p) for p in name.split()) else None
    return key_of([company]) if company and key_of([company]) in targets else None


def _number(name: str) -> str:
    """ "3" of "Ember 3": two models of one number that sound alike are one."""
    return "".join(filter(str.isdigit, name))


def _siblings(key: str, other: str, targets: Mapping[str, Sighting]) -> bool:
    """Whether two names are built on one shorter name ("ShopeePay" and "Shopee VIP"): each is its own then."""
    shorter = (key[:size] for size in range(4, min(len(key), len(other))))
    return any(other.startswith(name) and name in targets for name in shorter)


def _may_be(target: Sighting, sighting: Sighting, reporter: str) -> bool:
    """Whether one could be a hearing of the other at all: never of a less attested name, of the reporter (that has
    its own rule), of a name with other digits, of a longer or shorter name."""
    entity = target.entity
    if entity is None:
        if len(target.places) < len(sighting.places):
            return False
    elif entity.name == reporter or (
        entity.type is EntityType.COMPANY and entity.owner is None and len(target.places) < _ATTESTED
    ):
        return False
    return True


def _stems(sighting: Sighting) -> tuple[str, ...]:
    """The spellings, most frequent first, without a generic last word: "Kling" of "Kling AI"."""
    spellings = sorted(sighting.spellings, key=lambda s: (-sighting.spellings[s], s))
    first = () if sighting.entity is None else (sighting.entity.name,)
    return tuple(dict.fromkeys(_stem(spelling) for spelling in (*first, *spellings)))[:4]


def _stem(name: str) -> str:
    parts = name.split()
    return " ".join(parts[:-1]) if len(parts) > 1 and parts[-1].lower() in words().droppable else name


def _alike(stem: str, wanted: str, own: bool) -> float:
    """The likeness of the words in which two names differ; 0 where they cannot be hearings of one another."""
    if abs(len(stem) - len(wanted)) > 3:
        return 0.0
    left, right = stem.split(), wanted.split()
    if len(left) != len(right) and (min(len(left), len(right)) > 1 or any(map(str.isdigit, stem + wanted))):
        return 0.0
    if len(left) == len(right):
        pairs = [(a, b) for a, b in zip(left, right, strict=True) if a.lower() != b.lower()]
        stem, wanted = " ".join(a for a, _ in pairs) or stem, " ".join(b for _, b in pairs) or wanted
        if any(map(str.isdigit, stem + wanted)):
            return 0.0
    elif abs(len("".join(left)) - len("".join(right))) > 1:
        return 0.0
    low, high = stem.lower(), wanted.lower()
    if abs(len(low) - len(high)) > 2:
        return 0.0
    if (low.startswith(high) or high.startswith(low)) and abs(len(low) - len(high)) > 1:
        return 0.0
    if not same_onset(stem, wanted) and not (own and low[1:3] == high[1:3]):
        return 0.0
    return likeness(stem, wanted)

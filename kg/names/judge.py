"""Which candidates are names, and of what."""

from __future__ import annotations

from kg.names.mention import Entity, EntityType
from kg.names.sighting import Sighting
from kg.names.vocabulary import head_of, is_common, places, words
from kg.names.word import split_words

_KINDS = {EntityType.PRODUCT: "product", EntityType.COMPANY: "company"}
_NAMED = {EntityType.INITIATIVE, EntityType.EVENT, EntityType.SEGMENT}
_OWNED = {EntityType.PRODUCT, EntityType.INITIATIVE, EntityType.SEGMENT}


def judge(sighting: Sighting, reporter: Entity, *, author: bool) -> Entity | None:
    """The entity that a candidate names, None where the evidence is too thin.

    Everyday words with capitals need a head noun ("Set Sail Initiative") or to stand as several capitals amid a
    sentence ("Grand Stage"); initials need a head noun, an apposition or an owner; a word that is no English word
    is a name if anything says of what.
    """
    name = sighting.best
    parts = [word.text for word in split_words(name)]
    entity_type, kind, weight = sighting.vote()
    amid = len({place.line for place in sighting.places if not place.opens})
    spelled = [part for part in parts if any(map(str.isalpha, part))]
    plain = all(_says_nothing(part) for part in spelled)
    initials = len(parts) == 1 and name.removesuffix("s").isupper() and len(name) <= 6
    ours = sighting.ours + (2 if sighting.owner else 0)
    if entity_type is EntityType.COMPANY and plain:
        entity_type, kind, weight = None, None, 0
    if plain:
        headed = len(parts) > 1 and head_of(parts[-1]) is not None
        apposed = any(cue.weight >= 3 and cue.ours for cue in sighting.cues)
        numbered = len(spelled) < len(parts) and amid >= 2 and parts[0].lower() not in words().numbered
        if len(spelled) < 2 and not ((weight >= 2 and entity_type in _NAMED and not initials) or apposed or numbered):
            return None
        if not amid or (not headed and not (weight >= 1 or ours or amid >= 2)):
            return None
    elif initials and not any(map(str.isdigit, name)):
        if weight < 3 and not sighting.spelled_out:
            return None
    elif weight == 0 and ours == 0 and (amid < 2 or not any(map(str.isdigit, name))):
        return None
    if sighting.rival and weight < 2:
        return None
    if entity_type is None:
        entity_type = EntityType.PRODUCT
    owner = sighting.owner
    if owner is None and entity_type in _OWNED and (ours or not author or weight >= 2):
        owner = reporter.name
    return Entity(name, entity_type, kind or _KINDS.get(entity_type), owner)


def _says_nothing(part: str) -> bool:
    return is_common(part) or part.lower() in places() or part.lower() in words().generic

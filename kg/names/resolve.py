"""Spellings of one name reach one sighting."""

from __future__ import annotations

from collections.abc import Sequence

from kg.names.mention import Entity
from kg.names.sighting import Line, Sighting


def resolve(
    listed: dict[str, Sighting], seen: dict[str, Sighting], reporter: Entity, lines: Sequence[Line], text: str
) -> tuple[Sighting, ...]:
    """Listed and discovered sightings, those of one name as one."""
    for key, sighting in seen.items():
        if key in listed:
            listed[key].absorb(sighting)
    rest = {key: sighting for key, sighting in seen.items() if key not in listed}
    return (*listed.values(), *rest.values())

"""What a store keeps of a call beside its claims: the document itself, who speaks, what is named."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.errors import EvidenceError
from kg.reading.document import Document, Kind, Role
from kg.records import Claim, DocumentRecord, EntityRecord, PersonRecord

if TYPE_CHECKING:
    from kg.names.mention import Names
    from kg.periods import Calendar

SPEAKING = frozenset({Role.MANAGEMENT, Role.MODERATOR, Role.ANALYST, Role.INTERPRETER})


def document_record(document: Document, names: Names, calendar: Calendar) -> DocumentRecord:
    """The document by its company and its period: "Acme FY2024Q3 call"."""
    period, company = calendar.current, names.reporter.name
    fiscal = (period.fiscal or calendar.fiscal_name(period)) if period else None
    when = fiscal or (calendar.date.isoformat() if calendar.date else None)
    return DocumentRecord(
        source=document.source,
        sha256=document.sha256,
        name=" ".join(filter(None, (company, when, document.header.kind.value))),
        kind=document.header.kind.value,
        company=company,
        date=calendar.date,
        fiscal_period=fiscal,
        period_start=period.start if period else None,
        period_end=period.end if period else None,
        layout=document.layout,
        language=document.language,
    )


def people(document: Document, names: Names) -> tuple[PersonRecord, ...]:
    """Everyone with a name who speaks, by name; management and moderators work for the reporter."""
    found: dict[str, PersonRecord] = {}
    for speaker in (turn.speaker for turn in document.turns):
        if speaker.name is None or speaker.role not in SPEAKING or document.header.kind is Kind.ARTICLE:
            continue
        insider = speaker.role in (Role.MANAGEMENT, Role.MODERATOR)
        found.setdefault(
            speaker.name,
            PersonRecord(
                name=speaker.name,
                role=speaker.role.value,
                title=speaker.title,
                company=names.reporter.name if insider else speaker.affiliation,
            ),
        )
    return tuple(found[name] for name in sorted(found))


def entity_records(names: Names, claims: Iterable[Claim]) -> tuple[EntityRecord, ...]:
    """Every named thing that the claims speak of, the reporter always; by type and name."""
    spoken = {names.reporter.name}
    for claim in claims:
        spoken |= {claim.company, claim.object if claim.kind == "relation" else claim.subject}
    return tuple(
        EntityRecord(
            name=entity.name,
            type=entity.type.value,
            kind=entity.kind,
            owner=entity.owner,
            aliases=entity.aliases,
            ticker=entity.ticker,
            fiscal_year_end=entity.fiscal_year_end,
        )
        for entity in sorted(names.entities, key=lambda entity: (entity.type, entity.name))
        if entity.name in spoken
    )


def verify(claims: Iterable[Claim], source: str) -> None:
    """Raise EvidenceError unless every quote of every claim is the text between its offsets."""
    for claim in claims:
        for place in (claim, *claim.also):
            if source[place.start : place.end] != place.quote:
                raise EvidenceError(f"{claim.source}: claim {claim.id}: no such words at {place.start} to {place.end}")

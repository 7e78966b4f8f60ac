"""What leaves the program: one claim a line, and what a store keeps of a call. The fields are a contract."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field


class Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Evidence(Record):
    """Code points `start` to `end` of the file, decoded; `quote` is what stands there."""

    start: int
    end: int
    quote: str
    speaker: str | None = None


class _Claim(Record):
    id: str
    source: str
    company: str
    status: str
    period_start: dt.date | None
    period_end: dt.date | None
    fiscal_period: str | None
    speaker: str | None
    start: int
    end: int
    quote: str
    section: str
    also: tuple[Evidence, ...] = ()
    rule: str


class MetricClaim(_Claim):
    """One number said of one thing."""

    kind: Literal["metric"] = "metric"
    subject: str
    metric: str
    measure: Literal["level", "change"]
    value: float | None
    value_high: float | None = None
    value_text: str
    unit: str
    bound: Literal["exact", "over", "under", "about", "nearly"]
    comparator: Literal["yoy", "qoq", "mom", "other"] | None
    status: Literal["actual", "guidance", "target", "third_party"]


class RelationClaim(_Claim):
    """One company that launches, offers or partners with one named thing."""

    kind: Literal["relation"] = "relation"
    predicate: Literal["LAUNCHES", "OFFERS", "PARTNERS_WITH"]
    object: str
    object_type: Literal["product", "initiative", "company", "organisation", "event", "feature"]
    surfaces: tuple[str, ...]
    status: Literal["actual", "plan"]


Claim = Annotated[MetricClaim | RelationClaim, Field(discriminator="kind")]


class DocumentRecord(Record):
    """One call or article, as a store keeps it; `kind` is "call" or "article"."""

    source: str
    sha256: str
    name: str
    kind: str
    company: str
    date: dt.date | None
    fiscal_period: str | None
    period_start: dt.date | None
    period_end: dt.date | None
    layout: str
    language: str


class PersonRecord(Record):
    """Someone who speaks in the call; `role` is "management", "analyst" and so on, `title` their office."""

    name: str
    role: str
    title: str | None
    company: str | None


class EntityRecord(Record):
    """A named thing, with every spelling found; `type` is a node label."""

    name: str
    type: str
    kind: str | None
    owner: str | None
    aliases: tuple[str, ...]
    ticker: str | None
    fiscal_year_end: str | None


class Leftover(Record):
    """A sentence with a number that gave no claim, and why."""

    start: int
    end: int
    quote: str
    reason: str


class Extraction(Record):
    """Everything found in one document; `made_by` is the fingerprint of the program that found it."""

    document: DocumentRecord
    people: tuple[PersonRecord, ...]
    entities: tuple[EntityRecord, ...]
    claims: tuple[Claim, ...]
    leftovers: tuple[Leftover, ...] = ()
    made_by: str = ""


def identify(*key: object) -> str:
    """A short stable id of a natural key: 16 hexadecimal digits of its SHA-256."""
    text = json.dumps([str(part) if isinstance(part, dt.date) else part for part in key], ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:16]

"""A call as a store keeps it beside the graph: JSON lines from which the graph can be made anew.

The first line tells the format, which program found it, how much was found, and a digest of all that and of the lines
that follow: the `document`, then one line each of `person`, `entity`, `claim` and `leftover`, in the order of the
extraction.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict

from kg.errors import StoreError
from kg.records import DocumentRecord, Extraction, Record
from kg.stores.store import Call

FORMAT = 2
_KINDS = {"person": "people", "entity": "entities", "claim": "claims", "leftover": "leftovers"}


@dataclass(frozen=True, slots=True)
class Head:
    """What the first two lines say; two archives of the same `digest` are the same."""

    digest: str
    made_by: str
    call: Call

    @property
    def source(self) -> str:
        return self.call.document.source


class _First(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    format: int
    made_by: str
    digest: str
    figures: int
    relations: int
    people: int
    entities: int
    leftovers: int


def encode(extraction: Extraction) -> tuple[Head, bytes]:
    """The head, and the whole archive."""
    records: list[tuple[str, Record]] = [("document", extraction.document)]
    records += [(kind, record) for kind, field in _KINDS.items() for record in getattr(extraction, field)]
    lines = [json.dumps({kind: record.model_dump(mode="json")}, ensure_ascii=False) for kind, record in records]
    body = "".join(line + "\n" for line in lines).encode()
    relations = sum(claim.kind == "relation" for claim in extraction.claims)
    first = _First(
        format=FORMAT,
        made_by=extraction.made_by,
        digest=_digest(extraction.made_by, body),
        figures=len(extraction.claims) - relations,
        relations=relations,
        people=len(extraction.people),
        entities=len(extraction.entities),
        leftovers=len(extraction.leftovers),
    )
    return _head(first, extraction.document), first.model_dump_json().encode() + b"\n" + body


def head_lines(archive: bytes) -> bytes:
    """The lines that `read_head` wants."""
    return b"\n".join(archive.split(b"\n", 2)[:2])


def read_head(lines: bytes, where: str) -> Head:
    """What the first two lines of an archive say; raises StoreError, naming `where`, where they are no such lines."""
    try:
        first, second = (json.loads(line) for line in lines.splitlines())
    except ValueError as error:
        raise StoreError(f"{where} is damaged: load that call again") from error
    try:
        if first["format"] != FORMAT:
            raise _other_version(where)
        return _head(_First.model_validate(first), DocumentRecord.model_validate(second["document"]))
    except (ValueError, KeyError, TypeError) as error:
        raise _other_version(where) from error


def decode(archive: bytes, where: str) -> Extraction:
    """What was encoded; raises StoreError, naming `where`, where a byte of it has changed."""
    head = read_head(head_lines(archive), where)
    body = archive.partition(b"\n")[2]
    if _digest(head.made_by, body) != head.digest:
        raise StoreError(f"{where} is damaged: load that call again")
    found: dict[str, list[Any]] = defaultdict(list)
    try:
        for line in body.decode().split("\n")[1:-1]:
            [(kind, record)] = json.loads(line).items()
            found[_KINDS[kind]].append(record)
        return Extraction.model_validate(
            {
                "document": head.call.document,
                "people": (),
                "entities": (),
                "claims": (),
                **found,
                "made_by": head.made_by,
            }
        )
    except (ValueError, KeyError, AttributeError) as error:
        raise _other_version(where) from error


def _digest(made_by: str, body: bytes) -> str:
    return hashlib.sha256(f"{FORMAT} {made_by}\n".encode() + body).hexdigest()


def _other_version(where: str) -> StoreError:
    return StoreError(f"{where} was written by another version of kg: load that call again")


def _head(first: _First, document: DocumentRecord) -> Head:
    counts = first.figures, first.relations, first.people, first.entities, first.leftovers
    return Head(first.digest, first.made_by, Call(document, *counts))

"""A call as a store keeps it beside the graph: JSON lines from which the graph can be made anew.

The first line is a header: what the document is, how much was found, and the SHA-256 of the lines that follow. Then
one line each of `person`, `entity`, `claim` and `leftover`, in the order of the extraction.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from kg.errors import StoreError
from kg.records import DocumentRecord, Extraction
from kg.stores.store import Call

_KINDS = {"person": "people", "entity": "entities", "claim": "claims", "leftover": "leftovers"}


class Header(BaseModel):
    """The first line. `digest` is of the document and of everything found in it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal[1] = 1
    digest: str
    document: DocumentRecord
    figures: int
    relations: int
    people: int
    entities: int
    leftovers: int

    @property
    def call(self) -> Call:
        return Call(self.document, self.figures, self.relations, self.people, self.entities, self.leftovers)


def encode(extraction: Extraction) -> tuple[Header, bytes]:
    """The header, and the whole archive with the header's line first."""
    lines = [
        json.dumps({kind: record.model_dump(mode="json")}, ensure_ascii=False)
        for kind, field in _KINDS.items()
        for record in getattr(extraction, field)
    ]
    body = "".join(line + "\n" for line in lines).encode()
    relations = sum(claim.kind == "relation" for claim in extraction.claims)
    header = Header(
        digest=_digest(extraction.document, body),
        document=extraction.document,
        figures=len(extraction.claims) - relations,
        relations=relations,
        people=len(extraction.people),
        entities=len(extraction.entities),
        leftovers=len(extraction.leftovers),
    )
    return header, header.model_dump_json().encode() + b"\n" + body


def read_header(line: bytes, where: str) -> Header:
    """Raises StoreError, naming `where`, for a line that is no header."""
    try:
        return Header.model_validate_json(line)
    except ValidationError as error:
        raise StoreError(f"{where} is damaged: load that call again") from error


def decode(archive: bytes, where: str) -> Extraction:
    """What was encoded; raises StoreError, naming `where`, where a byte of it has changed."""
    first, _, body = archive.partition(b"\n")
    header = read_header(first, where)
    if _digest(header.document, body) != header.digest:
        raise StoreError(f"{where} is damaged: load that call again")
    found: dict[str, list[Any]] = defaultdict(list)
    try:
        for line in body.decode().split("\n")[:-1]:
            [(kind, record)] = json.loads(line).items()
            found[_KINDS[kind]].append(record)
        return Extraction.model_validate(
            {"people": (), "entities": (), "claims": (), **found, "document": header.document}
        )
    except (ValueError, KeyError, AttributeError) as error:
        raise StoreError(f"{where} was written by another version of kg: load that call again") from error


def _digest(document: DocumentRecord, body: bytes) -> str:
    return hashlib.sha256(document.model_dump_json().encode() + b"\n" + body).hexdigest()

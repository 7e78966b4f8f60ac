"""Claims as records, one a line."""

from __future__ import annotations

import json
from collections.abc import Iterable

from kg.records import Extraction


def jsonl(extractions: Iterable[Extraction]) -> str:
    """What `kg extract` writes of the same calls: by source, then in the order of the text."""
    return "".join(
        json.dumps(claim.model_dump(mode="json"), ensure_ascii=False) + "\n"
        for extraction in extractions
        for claim in sorted(extraction.claims, key=lambda claim: (claim.start, claim.end, claim.id))
    )

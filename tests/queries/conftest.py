"""A brief that shares a partner with the made-up calls, contradicts one and tells what came of guidance."""

from __future__ import annotations

from datetime import date

import pytest

from kg.records import Extraction

BRIEF = "osprey brief.txt"


@pytest.fixture
def brief(first: Extraction) -> Extraction:
    """Osprey's brief of 2025: its growth, its partner Heron, and Kestrel's figures as Osprey has them."""
    revenue, growth, _, _, margin, launch, partner = first.claims
    here = {"source": BRIEF, "speaker": None, "section": "summary"}
    grown = {**here, "company": "Osprey", "value": 14.0, "value_text": "14%"}
    claims = (
        revenue.model_copy(update={**here, "id": "b0", "value": 31.9e9, "value_text": "RMB31.9 billion"}),
        growth.model_copy(update={**grown, "id": "b1", "start": 20, "end": 30, "quote": "quote 0020"}),
        margin.model_copy(
            update={**here, "id": "b2", "status": "actual", "value": 43.1, "value_high": None, "value_text": "43.1%"}
        ),
        launch.model_copy(
            update={
                **here,
                "id": "b3",
                "company": "Osprey",
                "object": "Fledge",
                "object_type": "initiative",
                "surfaces": ("Fledge",),
                "period_start": date(2024, 10, 1),
                "period_end": date(2024, 10, 31),
                "also": (),
            }
        ),
        partner.model_copy(update={**here, "id": "b4", "company": "Osprey"}),
    )
    document = first.document.model_copy(
        update={"source": BRIEF, "sha256": "0" * 64, "name": "Osprey's brief", "kind": "article", "company": "Osprey"}
        | {"date": date(2025, 1, 15), "fiscal_period": None, "period_start": None, "period_end": None}
    )
    known = tuple(entity for entity in first.entities if entity.type == "Company")
    fledge = first.entities[1].model_copy(
        update={
            "name": "Fledge",
            "type": "Initiative",
            "kind": "programme",
            "owner": "Osprey",
            "aliases": ("Fledging",),
        }
    )
    return Extraction(document=document, people=(), entities=(*known, fledge), claims=claims)

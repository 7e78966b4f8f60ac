"""The whole line: file, document, sentences, names, claims."""

from __future__ import annotations

from kg.about import document_record, entity_records, people, verify
from kg.claims import find_claims
from kg.fingerprint import fingerprint
from kg.names import find_names
from kg.periods import calendar_of
from kg.reading import read
from kg.records import Claim, Extraction
from kg.relations import find_relations
from kg.text import split


def extract(data: bytes, source: str) -> Extraction:
    """Everything found in the bytes `data` of the file named `source`.

    Claims stand in the order of the text. Raises InputError where the file is no call and no article, and
    EvidenceError where a quote is not in its place, which would be a fault of ours.
    """
    document = read(data, source)
    sentences = split(document)
    calendar = calendar_of(document)
    names = find_names(document, sentences)
    metrics = find_claims(document, sentences, names, calendar)
    relations = find_relations(document, sentences, names, calendar)
    claims: list[Claim] = sorted((*metrics.claims, *relations), key=lambda claim: (claim.start, claim.end, claim.id))
    verify(claims, document.reading.source)
    return Extraction(
        document=document_record(document, names, calendar),
        people=people(document, names),
        entities=entity_records(names, claims),
        claims=tuple(claims),
        leftovers=metrics.leftovers,
        made_by=fingerprint(),
    )

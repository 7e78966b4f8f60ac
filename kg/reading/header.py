"""What a document says of itself: whose call it is, of which period, when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.reading.blocks import Block
from kg.reading.document import Header, Kind


def header_of(text: str, blocks: Sequence[Block], facts: Mapping[str, str]) -> Header:
    spoken = any(block.name for block in blocks)
    return Header(None, None, None, None, None, None, Kind.CALL if spoken else Kind.ARTICLE)

"""From the bytes of a file to a document: decoded text, header, turns."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

from kg.errors import InputError
from kg.reading.blocks import Block, blocks_of
from kg.reading.decode import decode
from kg.reading.document import Document
from kg.reading.formats import Laid, open_text
from kg.reading.furniture import furniture
from kg.reading.header import header_of
from kg.reading.heads import best, introduced_names
from kg.reading.lines import Line, heading, lines_of
from kg.reading.people import Person, participants, preamble
from kg.reading.profile import Layout, layouts, whole_line
from kg.reading.speakers import turns_of
from kg.reading.split import is_speech
from kg.reading.unwrap import relay
from kg.reading.words import any_word
from kg.text import Reading
from kg.text.reading import Piece


def read(data: bytes, source: str) -> Document:
    """The call or article in `data`; `source` is the file's name, for messages and records.

    `Document.reading.source` is the file as decoded (a byte order mark is its first character, newlines as they
    stand): every quote's offsets count there. Raises InputError, naming the file and the remedy, for what is not
    text, or is surely no text about a company.
    """
    text, encoding = decode(data, source)
    laid = open_text(text, source)
    reading, layout, blocks, people = _lay_out(laid)
    _refuse_foreign(reading.text, blocks, source)
    spoken = any(block.name for block in blocks)
    if not spoken and is_speech(reading.text):
        spoken, blocks = True, [Block(blocks[0].start, blocks[-1].end, None, None)]
    header = header_of(_prelude(reading, blocks), reading.text, blocks, laid.facts, spoken)
    turns = turns_of(reading.text, blocks, people, header.company, spoken)
    return Document(
        source=source,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=encoding,
        language=_language(reading.text),
        layout=layout,
        reading=reading,
        header=header,
        turns=turns,
    )


def _prelude(reading: Reading, blocks: list[Block]) -> str:
    """The source above the first speaker: of a page's running heads too, which the reading leaves out."""
    first = next((block for block in blocks if block.name), None)
    if first is None or first.name is None:
        return reading.text[:600]
    head = reading.text[: first.start]
    if "<" not in reading.source[:200] and reading.source.lstrip()[:1] not in ("{", "["):
        head = reading.source[: reading.firsts[first.start]]
    return head[: head.rfind(first.name)]


def _lay_out(laid: Laid) -> tuple[Reading, str, list[Block], list[Person]]:
    if laid.blocks:
        people, _ = participants(lines_of("\n".join(("Participants", *laid.people))))
        return laid.reading, "json", list(laid.blocks), people
    reading = laid.reading
    choice = [layout for layout in layouts() if layout.only_if is None]
    for layout in layouts():
        if layout.only_if is not None and layout.only_if.search(reading.text):
            reading, choice = _leave_out(reading, layout), [layout]
            break
    lines = lines_of(reading.text)
    people, listed = participants(lines)
    skip = furniture(lines)
    above = preamble(lines, listed)
    chosen, heads = best(choice, lines, people, listed | skip | above, introduced_names(reading.text))
    listed = {index for index in listed if not any(head.first <= index <= head.last for head in heads)}
    blocks = blocks_of(lines, heads, listed | skip)
    apart = {
        index for head in heads for index in range(head.first, head.last + 1) if head.speech >= lines[head.last].end
    }
    apart |= listed | {index for index, line in enumerate(lines) if _is_heading(line)}
    reading, moved = relay(reading, lines, skip, apart)
    blocks = [replace(block, start=moved(block.start), end=moved(block.end)) for block in blocks]
    return reading, chosen.name if chosen else "plain", blocks, people


def _leave_out(reading: Reading, layout: Layout) -> Reading:
    """The reading without what the layout says stands there twice."""
    gone = sorted(match.span() for pattern in layout.leave_out for match in pattern.finditer(reading.text))
    made: list[Piece] = []
    at = 0
    for start, end in gone:
        if start > at:
            made.append(Piece(reading.text[at:start], at, start))
        at = max(at, end)
    made.append(Piece(reading.text[at:], at, len(reading.text)))
    return reading.rewrite(made)


def _is_heading(line: Line) -> bool:
    name = heading(line.text[:80])
    return any(whole_line("sections", part).fullmatch(name) for part in ("prepared", "questions", "summary"))


def _refuse_foreign(text: str, blocks: list[Block], source: str) -> None:
    """Refuse what holds not one word of business in many, and nobody who speaks."""
    foreign = not any(block.name for block in blocks) and not any_word("business").search(text)
    code = len(
        re.findall(r"(?m)^.*[;{}]\s*$|^\s*(?:def|import|from|class|return|#include|function|const|var) .*$", text)
    )
    lines = text.count("\n") + 1
    if foreign or (lines > 5 and code > 0.4 * lines):
        raise InputError(f"{source}: this does not look like a call or an article about a company: leave it out")


def _language(text: str) -> str:
    sample = text[:200_000]
    if not re.search("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]", sample):
        return "en"
    letters = len(re.findall(r"[^\W\d_]", sample)) or 1
    if len(re.findall("[\u3040-\u30ff]", sample)) > 0.1 * letters:
        return "ja"
    if len(re.findall("[\uac00-\ud7af]", sample)) > 0.2 * letters:
        return "ko"
    return "zh" if len(re.findall("[\u4e00-\u9fff]", sample)) > 0.3 * letters else "en"

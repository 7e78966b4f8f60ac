"""The stretches of a text between two names or headings, before anybody asks who really speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.reading.document import Section
from kg.reading.heads import Head
from kg.reading.lines import Line, heading
from kg.reading.profile import whole_line


@dataclass(frozen=True, slots=True)
class Block:
    """`start` to `end` of the text under one label; `name` None where there is none. `section` is the layout's word,
    None where it has none: then the words decide."""

    start: int
    end: int
    name: str | None
    section: Section | None
    title: str | None = None
    firm: str | None = None


def blocks_of(lines: Sequence[Line], heads: Sequence[Head], skip: set[int]) -> list[Block]:
    """Every line that is neither skipped nor a head or a heading, in blocks; a page's end goes to the header."""
    starts = {head.first: head for head in heads}
    covered = {line for head in heads for line in range(head.first, head.last + 1)}
    blocks: list[Block] = []
    current: Block | None = None
    section: Section | None = None
    spoken = False
    for index, line in enumerate(lines):
        if index in starts:
            head = starts[index]
            if current is not None:
                current = replace(current, end=min(current.end, head.start))
            _close(blocks, current)
            spoken = True
            if section in (Section.HEADER, Section.SUMMARY):
                section = None
            current = Block(head.speech, head.speech, head.name, section, head.title, head.firm)
            last = lines[head.last]
            if head.speech < last.end:
                current = replace(current, end=last.end)
            continue
        if index in covered or index in skip:
            continue
        named = _heading(line)
        if named is not None:
            _close(blocks, current)
            current, section = None, named
            if named is Section.HEADER:
                current = Block(line.start, line.end, None, Section.HEADER)
            continue
        if current is None or (current.name is None and not spoken):
            _close(blocks, current)
            where = _unspoken(line, section, spoken, call=bool(heads))
            if (
                where is Section.HEADER
                and blocks
                and blocks[-1].section is Section.SUMMARY
                and not _closed(lines, index)
            ):
                where = Section.SUMMARY
            current = Block(line.start, line.end, None, where)
        else:
            current = replace(current, start=current.start if current.end > current.start else line.start, end=line.end)
    _close(blocks, current)
    return _merge(blocks)


_HEADINGS = (
    ("prepared", Section.PREPARED),
    ("questions", Section.QA),
    ("summary", Section.SUMMARY),
    ("end", Section.HEADER),
)


def _heading(line: Line) -> Section | None:
    name = heading(line.text[:400])
    for part, section in _HEADINGS:
        if (len(name) < 60 or part == "end") and whole_line("sections", part).fullmatch(name):
            return section
    return None


def _closed(lines: Sequence[Line], index: int) -> bool:
    """Whether the line before ends its sentence."""
    return index == 0 or bool(_ENDS.search(lines[index - 1].text))


_ENDS = re.compile(r"[.!?。！？][\"”')\]]*$")


def _unspoken(line: Line, section: Section | None, spoken: bool, call: bool) -> Section:
    """A line that stands before anybody speaks is a summary's where it is a sentence, furniture else."""
    if section in (Section.PREPARED, Section.QA) and spoken:
        return section
    words = len(line.text.split())
    sentence = (words >= 4 and _ENDS.search(line.text)) or words >= (18 if call else 8)
    wide = len(re.findall(r"[\u4e00-\u9fff]", line.text)) > 20
    return Section.SUMMARY if sentence or wide else Section.HEADER


def _close(blocks: list[Block], block: Block | None) -> None:
    if block is not None and block.end > block.start:
        blocks.append(block)


def _merge(blocks: Sequence[Block]) -> list[Block]:
    """Neighbours nobody speaks become one where they are of one section."""
    merged: list[Block] = []
    for block in blocks:
        if merged and merged[-1].name is None and block.name is None and merged[-1].section is block.section:
            merged[-1] = replace(merged[-1], end=block.end)
        else:
            merged.append(block)
    return merged

"""One label over several speakers, taken apart where the words hand over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.reading.blocks import Block
from kg.reading.handover import Call, call_in, opens_question, opens_speech
from kg.reading.sentences import sentences_in
from kg.reading.words import any_of, is_machine, is_operator, pattern

_COURTESY = re.compile(
    r"(?:please (?:go ahead|proceed|begin|ask)|thank you|thanks|you may|go ahead|your line|the floor|"
    r"so,? thank)[^.?!]{0,60}[.!?]*$",
    re.IGNORECASE,
)
_LONG = 160
"""Code points: less after a hand-over is the same speaker's courtesy, not the next one's speech."""
_ANSWER = 400
"""Code points: a shorter stretch after a question's closing thanks may be the asker's still."""
_QUESTIONED = re.compile(r"\?|\bmy (?:first |next |second )?question\b", re.IGNORECASE)
_THANKS = re.compile(r"(?:thanks|thank you)(?: very much| so much)? for (?:your|that|the) questions?\b", re.IGNORECASE)
_CLOSES = re.compile(r"(?:thanks|thank you)\b", re.IGNORECASE)
_NEXT = re.compile(
    r"(?:next|last|final|first)(?: \w+)? question,? please|(?:question|operator),? please\b|"
    r"next (?:question|caller)[.,]|open (?:the|up) (?:call|line|floor)[^.]{0,20} (?:for|to) questions",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"(?i:thank(?:s| you)[^.?!]{0,30},? for (?:the|that|your|those)[^.?!]{0,30}questions?)|(?i:thanks|"
    r"thank you),? (?:so much,? )?[A-Z]\w+[.,!]|"
    r"(?i:yes|yeah|sure|okay|ok|great|good|right|no|absolutely|well|so|look|maybe)\b[,.]|(?i:hi|hey|hello),? [A-Z]|"
    r"[A-Z]\w+, (?:thank|great|good|i\b|let|that)|I(?:'ll| will| can| would|'d) (?:start|take|answer|add|begin|say)|"
    r"(?i:let me) (?:take|start|answer|address|begin|give|first)"
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """What one person says: `called` is by whom or what the words before called him up; `split` tells that the
    words, and not the layout, made him out."""

    block: Block
    start: int
    end: int
    called: Call | None = None
    split: bool = False
    answer: bool = False


_GREETING = re.compile(
    r"\b(?:thank(?:s| you),? [A-Z]\w+|good (?:morning|afternoon|evening),? (?:everyone|everybody|ladies|all|and)|"
    r"(?:thanks|thank you) for (?:joining|taking)|(?:our|my) prepared remarks|(?:turn|hand) (?:the call|"
    r"it) (?:back )?(?:over )?to|"
    r"on (?:the|today's) call|operator,|let me (?:give|start|turn|now|walk|begin|review)|I(?:'d|"
    r" would) like to|I(?:'ll| will) (?:start|now|turn|begin)|(?:turn(?:ing)? to|see on|shown on|"
    r"on) slide \d)",
    re.IGNORECASE,
)


def is_speech(text: str) -> bool:
    """Whether a text without labels was said in a call: greetings, hand-overs, operator's words, the first person."""
    spoken = len(_GREETING.findall(text)) + len(any_of("operator_words").findall(text))
    first = len(re.findall(r"\b(?:we|our|I|I'm|we're|we've|let me)\b", text))
    quoted = len(re.findall(r"[“\"][^“”\"]{20,}[”\"]", text))
    return spoken >= 2 and first > 0.008 * len(text.split()) and quoted <= 4


def stretches(text: str, blocks: Sequence[Block]) -> list[Stretch]:
    """Every block, whole or in parts, with who was called up before it."""
    found: list[Stretch] = []
    calling: Call | None = None
    for block in blocks:
        if block.name is None and block.section is not None:
            found.append(Stretch(block, block.start, block.end))
            continue
        parts = list(_parts(text, block)) if _mixed(block) else [Stretch(block, block.start, block.end)]
        parts[0] = replace(parts[0], called=parts[0].called or calling)
        found.extend(parts)
        calling = _last_call(text, parts[-1])
    return found


def _mixed(block: Block) -> bool:
    """Only a label that names no person can stand for several."""
    return block.name is None or is_machine(block.name) or is_operator(block.name)


def _parts(text: str, block: Block) -> Iterator[Stretch]:
    """The stretches under one label, cut where somebody is called up and where an answer begins."""
    sentences = sentences_in(text, block.start, block.end)
    cuts: list[tuple[int, Call | None, bool]] = [(0, None, False)]
    asker: Call | None = None
    index = 0
    while index < len(sentences):
        start = cuts[-1][0]
        call = call_in(text, *sentences[index])
        cut = _cut(text, sentences, index, call) if call is not None else None
        if cut is not None and call is not None:
            if call.question and block.name is None:
                _cut_at(cuts, _operators(text, sentences, start, index), None, False)
            _cut_at(cuts, cut, call, False)
            asker = call if call.question else None
            index = cut
            continue
        begins = _answer_begins if block.name is None else _answer_follows
        if asker is not None and begins(text, sentences, start, index, asker):
            _cut_at(cuts, index, None, True)
            asker = None
        index += 1
    if block.name is None and len(cuts) > 1:
        _cut_at(cuts, _operators(text, sentences, cuts[-1][0], len(sentences)), None, False)
    ends = [first for first, _, _ in cuts[1:]] + [len(sentences)]
    for (first, called, answer), end in zip(cuts, ends, strict=True):
        if first < end:
            yield Stretch(block, sentences[first][0], sentences[end - 1][1], called, len(cuts) > 1, answer)


def _cut(text: str, sentences: Sequence[tuple[int, int]], index: int, call: Call) -> int | None:
    """The sentence at which the one called up in sentence `index` begins; None where the label goes on alone."""
    cut = _after_courtesy(text, sentences, index + 1)
    cut = cut if call.question else _soon(text, sentences, cut)
    return cut if cut is not None and _goes_on(text, sentences, cut, call) else None


def _cut_at(cuts: list[tuple[int, Call | None, bool]], index: int, called: Call | None, answer: bool) -> None:
    if index > cuts[-1][0]:
        cuts.append((index, called, answer))


def _operators(text: str, sentences: Sequence[tuple[int, int]], start: int, index: int) -> int:
    """The first of the operator's sentences that run up to sentence `index`."""
    first = index
    while first > start + 1:
        said = text[slice(*sentences[first - 1])]
        if not (
            any_of("operator_words").search(said) or _NEXT.search(said) or (len(said) < 40 and _COURTESY.match(said))
        ):
            break
        first -= 1
    return first


def _after_courtesy(text: str, sentences: Sequence[tuple[int, int]], index: int) -> int | None:
    """The sentence that begins what follows "Please go ahead." and the like; None where nothing follows."""
    while index < len(sentences) and len(text[slice(*sentences[index])]) < 70:
        said = text[slice(*sentences[index])]
        if not (
            _COURTESY.match(said)
            and not re.match(r"(?:thank you|thanks)\b.*\b(?:for|operator)|thank you, [A-Z]", said, re.IGNORECASE)
        ):
            if not any_of("operator_words").search(said):
                break
        elif opens_speech(said) and index + 1 < len(sentences) and opens_question(text, *sentences[index + 1]):
            break
        index += 1
    return index if index < len(sentences) else None


def _goes_on(text: str, sentences: Sequence[tuple[int, int]], cut: int, call: Call) -> bool:
    left = sentences[-1][1] - sentences[cut][0]
    said = text[slice(*sentences[cut])]
    if any_of("operator_words").search(said) and not opens_speech(said):
        return False
    if call.question:
        return left > _LONG or opens_question(text, sentences[cut][0], sentences[-1][1])
    return left > _LONG and opens_speech(said)


def _soon(text: str, sentences: Sequence[tuple[int, int]], cut: int | None) -> int | None:
    """A hand-over may be followed by a word on what is to come: the greeting is at most two sentences off."""
    if cut is None or opens_speech(text[slice(*sentences[cut])]):
        return cut
    near = range(cut + 1, min(cut + 3, len(sentences)))
    return next((index for index in near if opens_speech(text[slice(*sentences[index])])), cut)


def _answer_begins(text: str, sentences: Sequence[tuple[int, int]], start: int, index: int, asker: Call | None) -> bool:
    """After a question was put, a sentence that opens as answers do, or greets in return."""
    said = text[slice(*sentences[index])]
    before = text[sentences[start][0] : sentences[index][0]]
    if index == start or "?" not in before or not _ANSWERS.match(said):
        return False
    if asker is not None and asker.name and re.search(rf"\b{re.escape(asker.name.split()[0])}\b", said[:40]):
        return True
    last = text[slice(*sentences[index - 1])]
    closes = last.endswith("?") or bool(
        re.match(r"(?:thank|thanks|please|appreciate|any (?:color|help))", last, re.IGNORECASE)
    )
    return closes and not pattern("question_opens").match(said)


def _answer_follows(
    text: str, sentences: Sequence[tuple[int, int]], start: int, index: int, _asker: Call | None
) -> bool:
    """After a question under a machine's label, thanks for it, or a long stretch without another question."""
    before = text[sentences[start][0] : sentences[index][0]]
    if index == start or not before.strip() or not _QUESTIONED.search(before):
        return False
    if _THANKS.match(text[slice(*sentences[index])]):
        return True
    left = text[sentences[index][0] : sentences[-1][1]]
    last = text[slice(*sentences[index - 1])]
    return len(left) > _ANSWER and "?" not in left and len(last) < 30 and bool(_CLOSES.match(last))


def _last_call(text: str, part: Stretch) -> Call | None:
    """Whom the last words of a stretch call up."""
    found: Call | None = None
    for start, end in sentences_in(text, max(part.start, part.end - 700), part.end):
        call = call_in(text, start, end)
        found = call or found
    return found

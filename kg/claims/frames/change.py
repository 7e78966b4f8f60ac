"""Numbers that tell a change: "grew 5%", "increased by 5%", "a 5% increase in", "growth of 5%", "5% higher"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kg.claims.frames.frame import Frame, Measure, nearest_earlier
from kg.claims.lexicon import lexicon, phrases
from kg.claims.phrase import COPULAS, NOTHING, Phrase, agentive, left_phrase, object_of, right_phrase, subject_of
from kg.claims.scene import Scene, Sort
from kg.text.words import words

CHANGEABLE = frozenset({"%", "pp", "x"})


def after_change_verb(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """ "Revenue grew 5%", "margin was up 2 points", "bookings increased by 5% and 7%", "we cut costs by $2 billion"."""
    j = scene.before(i)
    while scene.low(j) in ("in", "at", "around", "between") and j > 0:
        j = scene.before(j)
    by = scene.low(j) == "by"
    if by:
        j = scene.before(j)
    word = scene.low(j)
    if not by and scene.items[i].low.startswith(("below ", "above ", "beyond ", "past ")):
        return None
    if word in lexicon().change_verbs and (by or scene.verb(j)):
        return _changed(scene, j, "change_verb")
    if word in lexicon().change_words and scene.sort(j) is Sort.WORD:
        return _after_change_word(scene, i, j, earlier, by=by)
    if by and word in lexicon().change_nouns:
        named = _of_noun(scene, j) or _named(scene, left_phrase(scene, j).first, j)
        return _object_changed(scene, j) or _changed(scene, j, "change_noun_by", named)
    return (_object_changed(scene, j) or _also_changed(scene, i, j, earlier)) if by else None


def _also_changed(scene: Scene, i: int, j: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """The second of two things that one verb changes: "increasing GMV by 40% and orders by 25%"."""
    like = nearest_earlier(scene, i, earlier)
    topic = left_phrase(scene, j + 1)
    if like < 0 or not topic or earlier[like].measure is not Measure.CHANGE:
        return None
    return replace(earlier[like], rule="also_changed", topic=topic, like=-1)


def _after_change_word(scene: Scene, i: int, j: int, earlier: Mapping[int, Frame], *, by: bool) -> Frame | None:
    """ ", up 5%" goes on about the number before; "was up 5%" about its subject; "a slower 5%" tells no change."""
    k = scene.before(j)
    if scene.low(j) not in ("up", "down", "off") and not by and scene.low(k) not in COPULAS and not scene.verb(k):
        return None
    while scene.low(k) == "," or scene.timing(k):
        k -= 1
    like = nearest_earlier(scene, i, earlier)
    if like >= 0 and (k == like or (scene.low(j - 1) == "," and like > _last_verb(scene, j))):
        return replace(_changed(scene, j, "change_word", earlier[like].topic), like=like)
    topic = subject_of(scene, j)
    return _changed(scene, j, "change_word", topic) if topic else _like_earlier(scene, i, j, "change_word", earlier)


def _last_verb(scene: Scene, j: int) -> int:
    return max((k for k in range(j) if scene.verb(k)), default=-1)


def _changed(scene: Scene, verb: int, rule: str, topic: Phrase | None = None) -> Frame:
    """A change that the verb, noun or word at item `verb` tells."""
    low = scene.low(verb)
    named = subject_of(scene, verb) if topic is None else topic
    return Frame(rule, Measure.CHANGE, named, lexicon().direction[low], head=verb, better=low.startswith("improv"))


def _object_changed(scene: Scene, j: int) -> Frame | None:
    """The thing between a change verb and "by": "reduced our share count by 4%"."""
    for k in range(j, max(j - 14, -1), -1):
        if scene.sort(k) is Sort.QUANTITY or scene.low(k) in (",", ";"):
            return None
        if scene.verb(k) and scene.low(k) in lexicon().change_verbs:
            topic = right_phrase(scene, k + 1)
            return _changed(scene, k, "change_object_by", topic)
    return None


def after_changed_object(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """ "We grew average loans 8%", "the team cut expenses $2 billion"."""
    for k in range(i - 1, max(i - 9, -1), -1):
        if scene.sort(k) in (Sort.QUANTITY, Sort.MARK) or scene.low(k) in words().prepositions - {"of"}:
            return None
        if scene.verb(k):
            if scene.low(k) not in lexicon().change_verbs:
                return None
            topic = object_of(scene, k, i)
            if not topic or not all(scene.timing(j) or scene.light(j) for j in range(topic.last, i)):
                return None
            return _changed(scene, k, "after_changed_object", topic)
    return None


def contribution(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """ "with 3 points of net impact from the merger", "8 basis points of headwind", "2 points from services"."""
    if scene.quantity(i).unit != "pp":
        return None
    like = nearest_earlier(scene, i, earlier)
    topic = earlier[like].topic if like >= 0 else NOTHING
    for k in range(i + 1, min(i + 7, len(scene.items))):
        if scene.low(k) == "from" and not scene.timing(k + 1):
            source = right_phrase(scene, k + 1)
            return Frame("contribution", Measure.CHANGE, topic or source, head=k, like=like, owner=source)
        if scene.low(k) in phrases().contributions and scene.low(k + 1) != "from":
            sign, named = lexicon().direction.get(scene.low(k), 1), right_phrase(scene, i + 1)
            return Frame("contribution", Measure.CHANGE, topic or named, sign, head=k, like=like)
        if scene.sort(k) is not Sort.WORD or scene.low(k) in ("to", "in", "year"):
            return None
    return None


def itself(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """ "Orders doubled", "nearly doubling our stores", "a tenfold increase in", "10 times more than"."""
    low = scene.items[i].low.split()[-1]
    if low in lexicon().change_verbs and scene.quantity(i).unit in CHANGEABLE:
        topic = subject_of(scene, i)
        if low.endswith("ing") or not topic or agentive(scene, topic):
            topic = right_phrase(scene, i + 2 if scene.low(i + 1) == "of" else i + 1) or topic
        return Frame("itself", Measure.CHANGE, topic, head=i) if topic else None
    return None


def before_change_noun(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """ "5% year-over-year growth in revenue", "a 5% revenue increase", "$2 billion of cost reductions"."""
    noun = _noun_after(scene, i)
    if noun is None:
        return None
    unit = scene.quantity(i).unit
    if unit not in CHANGEABLE and scene.low(noun) in phrases().effects:
        return None
    between, of_noun = _named(scene, i + 1, noun), _of_noun(scene, noun)
    if topic := between or of_noun or _owner(scene, i):
        frame = _changed(scene, noun, "before_change_noun", topic)
        return replace(frame, owner=of_noun or _subject(scene, i)) if between else frame
    return _like_earlier(scene, i, noun, "before_change_noun", earlier)


def _noun_after(scene: Scene, i: int) -> int | None:
    for j in range(i + 1, min(i + 7, len(scene.items))):
        if scene.timing(j) or scene.sort(j) is Sort.NAME:
            continue
        low = scene.low(j)
        if scene.sort(j) is not Sort.WORD:
            if low not in ("-", "’s", "'s", "/"):
                return None
            continue
        if low in lexicon().change_nouns and not (low in ("increase", "decline") and scene.low(j - 1) == "to"):
            return j
        if low in words().prepositions or low in words().auxiliaries or (scene.verb(j) and j > i + 1):
            return None
    return None


def _like_earlier(scene: Scene, i: int, noun: int, rule: str, earlier: Mapping[int, Frame]) -> Frame | None:
    """A change of the thing of the number before: "revenue was $5 billion, an increase of 8%"."""
    like = nearest_earlier(scene, i, earlier)
    if like < 0:
        return None
    return replace(_changed(scene, noun, rule, earlier[like].topic), like=like)


def _named(scene: Scene, first: int, last: int) -> Phrase:
    """The phrase that ends at item `last`, from item `first` on, where it names something."""
    phrase = left_phrase(scene, last)
    return (
        Phrase(max(first, phrase.first), last)
        if phrase and phrase.last > first and _names(scene, first, last)
        else NOTHING
    )


def _names(scene: Scene, first: int, last: int) -> bool:
    """Whether the items between a number and its noun say more than when and how."""
    return any(
        scene.sort(j) is Sort.NAME
        or (scene.sort(j) is Sort.WORD and scene.low(j) not in phrases().how and not words().adverb(scene.low(j)))
        for j in range(first, last)
    )


def _of_noun(scene: Scene, noun: int) -> Phrase:
    """What changes, after "increase in", "growth of", "decline for"."""
    j = scene.after(noun)
    if scene.low(j) in ("in", "of", "for", "to", "from", "on", "across"):
        return right_phrase(scene, j + 1)
    return NOTHING


def _owner(scene: Scene, i: int) -> Phrase:
    """Who had the change: "revenue saw 5% growth", "revenue, representing a 5% increase"."""
    j = scene.before(i)
    while scene.low(j) in phrases().how:
        j = scene.before(j)
    if scene.verb(j):
        return subject_of(scene, j)
    if scene.low(j) in ("with", "at", "to", ",") and j > 0:
        held = left_phrase(scene, j)
        return held if held and scene.low(j) != "," else _earlier_subject(scene, j)
    return NOTHING


def _subject(scene: Scene, i: int) -> Phrase:
    """Whose change it is, where the change has its own name: "the segment delivered 5% revenue growth"."""
    j = scene.before(i)
    subject = subject_of(scene, j) if scene.verb(j) else NOTHING
    return NOTHING if agentive(scene, subject) else subject


def _earlier_subject(scene: Scene, j: int) -> Phrase:
    """The subject of the verb before item `j`: "GMV continued to grow, with an increase of 7%"."""
    for k in range(j - 1, max(j - 12, -1), -1):
        if scene.sort(k) is Sort.QUANTITY:
            return NOTHING
        if scene.verb(k):
            topic = subject_of(scene, k)
            return NOTHING if agentive(scene, topic) else topic
    return NOTHING


def of_change_noun(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """ "an increase of 5%", "revenue growth of 5%", "growth in revenue of 5%", "growth rate was 5%"."""
    j = scene.before(i)
    while scene.low(j) in ("in", "at", "around", "between", "within") and j > 0:
        j = scene.before(j)
    bare = scene.low(j) in lexicon().change_nouns and scene.low(j + 1) in (
        "in",
        "at",
        "around",
        "between",
        "rate",
        "rates",
    )
    if bare or scene.low(j) in ("of", "to") or scene.verb(j) or scene.low(j) in COPULAS:
        noun = j if bare else _head(scene, j)
        if noun is None or (scene.quantity(i).unit not in CHANGEABLE and scene.low(j) != "of"):
            return None
        topic = _of_noun(scene, noun) or _named(scene, left_phrase(scene, noun).first, noun) or _after_number(scene, i)
        if not topic and noun > 0:
            topic = _owner(scene, left_phrase(scene, noun).first or noun)
        if topic:
            return _changed(scene, noun, "of_change_noun", topic)
        return _like_earlier(scene, i, noun, "of_change_noun", earlier)
    return None


def _after_number(scene: Scene, i: int) -> Phrase:
    """What changes, after the number: "an increase of $7 billion in capital expenditure"."""
    j = scene.after(i)
    return right_phrase(scene, j + 1) if scene.low(j) in ("in", "of", "for") and j == i + 1 else NOTHING


def _head(scene: Scene, j: int) -> int | None:
    """The noun of change that heads the phrase which ends before item `j`."""
    phrase = subject_of(scene, j) if scene.verb(j) or scene.low(j) in COPULAS else left_phrase(scene, j)
    for k in range(phrase.first, phrase.last):
        if scene.sort(k) is Sort.WORD and scene.low(k) in lexicon().change_nouns:
            after = scene.low(scene.after(k))
            if k == phrase.last - 1 or after in (
                "rate",
                "rates",
                "in",
                "of",
                "for",
                "to",
                "on",
                "across",
                "was",
                "trend",
            ):
                return k
    return None


def _number_follows(scene: Scene, j: int) -> bool:
    """Whether the word at `j` goes with the next number: "$2 billion, down 3%"."""
    return any(scene.sort(k) is Sort.QUANTITY for k in range(j + 1, j + 3))


def before_change_word(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """ "5% higher than", "3 points lower", "$2 billion more than a year ago"."""
    j = i + 1
    while words().adverb(scene.low(j)):
        j += 1
    if scene.low(j) not in lexicon().change_words | {"more"} or scene.sort(j) is not Sort.WORD:
        return None
    if scene.low(j) in ("up", "down", "off") and (
        scene.low(j + 1) in ("to", "by", "from") or _number_follows(scene, j)
    ):
        return None
    verb = scene.before(i)
    topic = subject_of(scene, verb) if scene.verb(verb) else right_phrase(scene, j + 1)
    return Frame("before_change_word", Measure.CHANGE, topic, lexicon().direction.get(scene.low(j), 1), head=j)

"""What a sentence is about where it does not say so: the line of business spoken of, the metric compared."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from kg.claims.clause import agentive, subject_of
from kg.claims.frames import Frame, Measure
from kg.claims.frames.frame import RATES, names_metric
from kg.claims.lexicon import phrases
from kg.claims.metrics import metrics
from kg.claims.naming import GROUP, Label, label_of
from kg.claims.phrase import NOTHING, Phrase
from kg.claims.scene import Scene, Sort
from kg.names.mention import Mention
from kg.text.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.records import MetricClaim
    from kg.text import Sentence

REACH = 3  # sentences that a line of business is carried over
LONG = 12  # sentences that a heading's is
LEAD = 9  # items within which a leading "In our cloud business," ends


@dataclass(frozen=True, slots=True)
class Topic:
    """What the sentences before left: the line of business last named, how many sentences ago, whether a heading
    named it, the metric of the last change, and the label of the last claim."""

    subject: str | None = None
    age: int = 0
    headed: bool = False
    metric: str | None = None
    last: Label | None = None

    def next(self, claims: Sequence[MetricClaim], *, paragraph: bool) -> Topic:
        """The topic after a sentence that made these claims; a new paragraph speaks of something else."""
        subject = self.subject if self.headed or not paragraph else None
        headed, age = self.headed, self.age + 1
        named = {claim.subject for claim in claims}
        if GROUP in named and self.subject not in named:
            subject = self.subject if headed else None
        elif named != {self.subject} and len(named) == 1 and any(_shows_a_line(claim) for claim in claims):
            (subject,), headed, age = named, False, 0
        changes = [claim.metric for claim in claims if claim.measure == "change" and claim.unit == "%"]
        last = Label(claims[-1].subject, claims[-1].metric) if claims else None
        return Topic(subject, age, headed, changes[-1] if changes else self.metric, last)


def _shows_a_line(claim: MetricClaim) -> bool:
    """Whether the claim's subject is a line of business: it has a revenue, and a short name."""
    return len(claim.subject.split()) <= 5 and claim.metric.split()[-1] in metrics().words.lines


def announced(topic: Topic, sentence: Sentence) -> Topic:
    """The topic with what a heading announces: "Turning to our cloud segment." """
    match = _HEADING.match(sentence.text) or _BARE_HEADING.fullmatch(sentence.text)
    if match is None:
        return topic
    name = match["name"].strip()
    if any(word.lower() in phrases().elsewhere for word in name.split()):
        return replace(topic, subject=None, headed=False)
    return replace(topic, subject=name, age=0, headed=True)


_HEADING = re.compile(
    r"(?:(?:and|now|so|next|okay|then|finally|lastly|first|second|third|let me|let's|let us|i will|i'll|we'll|we)"
    r"[, ]+)*"
    r"(?:turn(?:ing)?|mov(?:e|ing)|shift(?:ing)?|switch(?:ing)?|start(?:ing)?|look(?:ing)?)"
    r"(?: now| next| on| over| then)* (?:to|at|with) (?:our |the )?(?P<name>[^,.;:]{3,48}?)"
    r"(?: segments?| business(?:es)?| division)?(?:[,.;:]|$)",
    re.IGNORECASE,
)


# "Next, the cloud segment.", "Now our games business."
_BARE_HEADING = re.compile(
    r"(?:and |so )?(?:next|now|first|second|third|fourth|finally|lastly|then)(?:,| is| up)? ?(?:on |to |for |in )?"
    r"(?:our |the )?(?P<name>[^,.;:]{3,40}?)(?: segments?| business(?:es)?| division)?[.:]?",
    re.IGNORECASE,
)


def about(scene: Scene, frame: Frame, unit: str, label: Label, topic: Topic, reporter: str) -> Label:
    """The label, with the subject or metric that the sentence opens with or those before it left."""
    if label.subject == GROUP and (lead := _lead(scene, reporter)) and frame.topic.first > 0:
        return Label(lead, label.metric)
    if label.subject == GROUP and (main := _main_subject(scene, frame.topic)):
        named = label_of(scene, main, reporter)
        return Label(named.metric if named.subject == GROUP else named.subject, label.metric)
    if label.subject == GROUP and frame.rule in NAMING_NO_OWNER and (opener := _opening_name(scene, reporter)):
        return Label(opener, label.metric)
    if frame.measure is Measure.CHANGE and unit in RATES and _only_a_name(scene, frame.topic):
        metric = _metric_before(scene, frame.topic.first) or topic.metric
        return Label(label.metric if label.subject == GROUP else label.subject, metric) if metric else label
    if topic.subject is None or label.subject != GROUP or not _unclaimed(scene, frame.topic):
        return label
    kinds = metrics().words.profits | (metrics().words.expenses if topic.headed else frozenset())
    near = topic.age < (LONG if topic.headed else REACH)
    placed = _opens(scene, frame.topic) or (topic.headed and topic.age == 0)
    said = label.metric.split()
    whole = "net" in said and not topic.headed
    if near and placed and not whole and any(word in kinds for word in said):
        return Label(topic.subject, label.metric)
    return label


def resumes(scene: Scene) -> bool:
    """Whether the sentence goes on about the thing of the sentence before: "That is up 5%", "It grew 3%"."""
    first = scene.low(1) if scene.low(0) in ("and", "but", "so") else scene.low(0)
    return first in RESUMING


RESUMING = frozenset({"it", "that", "this", "they", "which", "these", "those"})


def _lead(scene: Scene, reporter: str) -> str | None:
    """The line of business or place that opens the sentence: "In our cloud business, revenue grew"."""
    if scene.low(0) not in ("in", "for", "at", "within", "across"):
        return None
    comma = next((k for k in range(1, LEAD) if scene.low(k) == ","), 0)
    if any(scene.timing(k) or scene.verb(k) or scene.sort(k) is Sort.QUANTITY for k in range(1, comma)):
        return None
    named = label_of(scene, Phrase(1, comma), reporter)
    name = named.metric if named.subject == GROUP else named.subject
    idle = {word.lower() for word in name.split()} & phrases().elsewhere
    return name if comma and name and not idle and not metrics().find(name.lower().split()) else None


# Rules whose number names what it counts, and not whose it is.
NAMING_NO_OWNER = frozenset({"counted", "held", "named_after", "deed", "before_change_noun"})


def _opening_name(scene: Scene, reporter: str) -> str | None:
    """The company's own thing that the sentence opens with: "Acme Pay now serves 5 million households"."""
    k = 0
    while scene.timing(k) or scene.low(k) in _openers() | words().determiners:
        k += 1
    thing = scene.items[k].thing if k < len(scene.items) else None
    owned = isinstance(thing, Mention) and thing.entity.owner == reporter
    return thing.entity.name if owned and isinstance(thing, Mention) else None


def _main_subject(scene: Scene, phrase: Phrase) -> Phrase:
    """Whose "with" it is: "Acme Games had its best year, with bookings up 50%"."""
    j = phrase.first - 1
    while scene.low(j) in words().determiners | words().fillers:
        j -= 1
    if scene.low(j) != "with":
        return NOTHING
    verb = next((k for k in range(j - 1, -1, -1) if scene.verb(k)), -1)
    subject = subject_of(scene, verb) if verb >= 0 else NOTHING
    named = any(scene.sort(k) is Sort.NAME for k in range(subject.first, subject.last))
    return subject if named and subject.last - subject.first <= 3 and not agentive(scene, subject) else NOTHING


def _metric_before(scene: Scene, first: int) -> str | None:
    """The metric that the sentence opened with: "Orders were up in all regions, with Asia up 8%"."""
    found = metrics().find([scene.low(k) for k in range(first)])
    return found[0].name if found else None


def _only_a_name(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase names a thing and no quantity of it: "Cloud grew 5%"."""
    items = scene.items[phrase.first : phrase.last]
    titled = all(item.text[0].isupper() or item.low in JOINED for item in items)
    inside = phrase.first > 0 and _metric_before(scene, phrase.first) is not None
    named = titled and (len(items) > 1 or inside or any(item.sort is Sort.NAME for item in items))
    return named and not names_metric(scene, phrase)


# What joins the parts of a name or of a list of names.
JOINED = frozenset({"and", "&", ",", "of", "the", "-"})


def _opens(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase opens the sentence, or a second statement in it: "and operating income grew"."""
    before = all(scene.timing(k) or scene.low(k) in _openers() for k in range(phrase.first))
    return before or scene.low(phrase.first - 1) == "and"


def _unclaimed(scene: Scene, phrase: Phrase) -> bool:
    """Whether nothing says that a quantity is the whole company's: "our total revenue"."""
    return bool(phrase) and all(scene.low(k) not in WHOLE for k in range(max(0, phrase.first - 1), phrase.last))


@cache
def _openers() -> frozenset[str]:
    return words().time_prepositions | words().coordinators | {",", "the", "while", "meanwhile", "also"}


# Words of a quantity that is the whole company's.
WHOLE = frozenset({"total", "our", "group", "company", "consolidated", "overall", "firmwide", "companywide"})

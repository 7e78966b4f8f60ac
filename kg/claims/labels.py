"""What a number is said of: the label that its frame's phrases give, with what the numbers beside it give."""

from __future__ import annotations

from kg.claims.frames import Frame, Measure
from kg.claims.frames.frame import names_metric
from kg.claims.lexicon import lexicon, phrases
from kg.claims.lists import coordinated, listed
from kg.claims.naming import GROUP, Label, label_of, share_label
from kg.claims.phrase import Phrase
from kg.claims.scene import Scene, Sort
from kg.text.words import words


def says_nothing(label: Label) -> bool:
    """Whether a label names no quantity: "way", "next year", "more"."""
    said = [word.lower() for word in f"{'' if label.subject == GROUP else label.subject} {label.metric}".split()]
    return all(word in phrases().nothings or not word[0].isalpha() or _tells_how(word) for word in said)


def _tells_how(word: str) -> bool:
    """Whether a word is an adverb, a verb or of a closed class, and so no quantity."""
    closed, verbs = words(), lexicon()
    if closed.adverb(word) or word in closed.fillers | closed.prepositions | closed.subordinators | closed.auxiliaries:
        return True
    return verbs.is_verb(word) and word not in verbs.noun_first


def label_for(scene: Scene, i: int, frame: Frame, labels: dict[int, Label], reporter: str) -> Label | None:
    """The label of number `i` by its frame, None where nothing is named; `labels` holds those of the numbers before."""
    part = labels.get(_counterpart(scene, i, frame.like, labels)) if frame.like >= 0 else None
    if part is None and frame.topic:
        part = _own_label(scene, i, frame.topic, reporter)
    if frame.share_of:
        whole = label_of(scene, frame.share_of, reporter)
        named = " ".join(name for name in (whole.subject, whole.metric) if name not in ("", GROUP))
        return share_label(part, named or "total")
    if frame.deed >= 0 and not frame.topic:
        return _deed(scene, i, frame)
    if part is None or not (part.metric or part.subject != GROUP):
        return None
    if frame.measure is Measure.CHANGE and _of_a_plan(scene, frame.topic):
        part = Label(part.subject, f"{part.metric} guidance")
    if frame.deed >= 0:
        part = Label(part.subject, f"{part.metric} {scene.low(frame.deed)}")
    if scene.quantity(i).per in PER_SHARE:
        diluted = "diluted" in (scene.low(i + 2), scene.low(i + 3))
        part = Label(part.subject, _per_share(part.metric, diluted=diluted))
    if frame.rule == "contribution":
        part = Label(part.subject, f"contribution to {part.metric} growth")
    if frame.owner:
        owner = label_of(scene, frame.owner, reporter)
        named = " ".join(name for name in (owner.subject, owner.metric) if name not in ("", GROUP))
        return Label(named or part.subject, part.metric or part.subject)
    return part


def _own_label(scene: Scene, i: int, topic: Phrase, reporter: str) -> Label:
    """The label of what goes with number `i`: of "users and merchants", one by one with "5% and 7%, respectively".

    A part that names no metric has that of the part which names one: "revenue from Brazil and Mexico".
    """
    numbers = listed(scene, i)
    parts = coordinated(scene, topic) if len(numbers) > 1 and scene.respectively(i) else []
    if len(parts) != len(numbers):
        return label_of(scene, topic, reporter)
    own = parts[numbers.index(i)]
    label = label_of(scene, own, reporter)
    if names_metric(scene, own):
        return label
    others = [label_of(scene, part, reporter) for part in parts if names_metric(scene, part)]
    shared = next((other.metric for other in others if other.subject != GROUP), None)
    return Label(label.metric, shared) if shared and label.subject == GROUP else label


def _of_a_plan(scene: Scene, topic: Phrase) -> bool:
    """Whether what changed is a plan and not the thing planned: "raising the midpoint of our revenue range by $2"."""
    return any(scene.low(k) in PLANS for k in range(topic.first, topic.last))


# Plans that are themselves raised and cut; "growth guidance of 5%" is of the growth.
PLANS = frozenset({"midpoint", "range", "outlook"})


def _counterpart(scene: Scene, i: int, like: int, labels: dict[int, Label]) -> int:
    """The number of an earlier list that stands at the place of number `i` in its own, where a list answers a list."""
    numbers, others = listed(scene, i), listed(scene, like)
    if len(numbers) == len(others) > 1 and i not in others and scene.respectively(i):
        return others[numbers.index(i)]
    if i in others and scene.respectively(i):
        return -1
    before = [j for j in labels if j < numbers[0]][-len(numbers) :]
    if len(numbers) == len({labels[j] for j in before}) > 1 and scene.respectively(i):
        return before[numbers.index(i)]
    return like


def _deed(scene: Scene, i: int, frame: Frame) -> Label | None:
    """What a subject did, where no noun names it: "returned to shareholders"."""
    said: list[str] = []
    for item in scene.items[i + 1 : i + 6]:
        if item.sort is Sort.MARK or item.thing is not None or item.low in STOPPING | lexicon().change_words:
            break
        said.append(item.low)
    return Label(GROUP, " ".join([scene.low(frame.deed), *said])) if said else None


# Words that end what was done.
STOPPING = frozenset({"and", "which", "while", "for", "during", "as", "by", "with", "in"})


# Units of a share, as amounts are said per them.
PER_SHARE = frozenset({"share", "ads", "ADS", "unit"})


def _per_share(metric: str, *, diluted: bool) -> str:
    """The name of an amount per share: "net income was $2 billion, or $4.50 per diluted share" is of earnings."""
    said = metric.split()
    if "per" in said or not said or said[-1] not in {"income", "profit", "earnings", "loss"}:
        return metric
    kept = [word for word in said[:-1] if word in {"adjusted", "non-gaap", "gaap", "core"}]
    return " ".join([*kept, *(["diluted"] if diluted else []), "earnings per share"])

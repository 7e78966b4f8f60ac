"""The rules that say how a number stands to the thing it measures; the first that answers decides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kg.claims.frames import (
    apposition,
    change_heads,
    change_nouns,
    change_verbs,
    change_words,
    contributions,
    counted,
    level,
    prior,
    share,
)
from kg.claims.frames.frame import Frame, Measure, Rule
from kg.claims.scene import Scene

RULES: tuple[Rule, ...] = (
    prior.base,
    change_verbs.itself,
    contributions.contribution,
    share.share_of,
    counted.named_after,
    change_words.before_change_word,
    change_nouns.before_change_noun,
    change_verbs.after_change_verb,
    change_words.after_change_word,
    change_verbs.by_change,
    change_heads.by_change_noun,
    level.to_level,
    change_heads.of_change_noun,
    change_verbs.after_changed_object,
    level.after_state,
    level.of_level,
    counted.held,
    apposition.joined,
    counted.counted,
    level.after_noun,
    apposition.compared_alone,
)


def frame_of(scene: Scene, i: int, earlier: Mapping[int, Frame]) -> Frame | None:
    """The frame of number `i`, None where no rule fits; `earlier` holds those of the numbers before it."""
    for rule in RULES:
        frame = rule(scene, i, earlier)
        if frame is not None:
            still = scene.quantity(i).rule == "flat" and not frame.prior
            return share.of_topic(scene, replace(frame, measure=Measure.CHANGE) if still else frame)
    return None


__all__ = ["Frame", "Measure", "frame_of"]

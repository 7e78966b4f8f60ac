"""How alike two names of a quantity or a thing are, by the words they share."""

from __future__ import annotations

import re

# Words that tell nothing apart in a name of a quantity.
_EMPTY = frozenset(
    re.findall(
        r"\S+",
        "the of a an and for in on from to its our by per with total overall group company's core "
        "yoy average number volume growth amount",
    )
)
# One way to write what is written in several.
_USUAL = {
    "dau": "daily active users",
    "daus": "daily active users",
    "mau": "monthly active users",
    "maus": "monthly active users",
    "rmb": "cny",
    "gmv": "gross merchandise value",
    "r&d": "research development",
    "s&m": "selling marketing",
    "e-commerce": "ecommerce",
    "cmr": "customer management revenue",
    "opex": "operating expenses",
    "sales": "revenue",
    "ads": "american depositary share",
    "adss": "american depositary share",
    "spend": "spending",
    "spent": "spending",
    "ratio": "share",
    "percentage": "share",
    "proportion": "share",
    "penetration": "share",
    "contribution": "share",
}


def folded(name: str | None) -> set[str]:
    """The words that tell, lower case, without plural s; Chinese by the character."""
    found: set[str] = set()
    for word in re.findall(r"[a-z0-9&\-]+|[\u4e00-\u9fff]", (name or "").lower().replace("’", "'")):
        if word in _EMPTY:
            continue
        for part in _USUAL.get(word, word).replace("-", " ").split():
            found.add(part[:-1] if len(part) > 3 and part.endswith("s") and not part.endswith("ss") else part)
    return found - _EMPTY


def alike(left: str | None, right: str | None) -> float:
    """1.0 for the same words, 0.0 for none in common; half of it for how far the shorter is within the longer."""
    ours, theirs = folded(left), folded(right)
    both = len(ours & theirs)
    return 0.5 * both / min(len(ours), len(theirs)) + 0.5 * both / len(ours | theirs) if both else 0.0

"""The Cypher of `loaders/`: one statement a file, in which names of the model stand for LABEL, TYPE, START and END."""

from __future__ import annotations

import re
from functools import cache

from kg.graph import read_model
from kg.resources import folder


@cache
def statement(name: str, **names: str) -> str:
    """The statement of `loaders/NAME.cypher` ("cypher/things") without its comments.

    Each of `names` (`label`, `type`, `start`, `end`) stands in for its upper-case word. Only labels and relations of
    the model can: nothing that was read in a document ever becomes a part of a statement.
    """
    model = read_model()
    for given in names.values():
        if given not in model.nodes and given not in model.relations:
            raise ValueError(f"{given!r} is no name of the model")
    lines = (folder("loaders") / f"{name}.cypher").read_text(encoding="utf-8").splitlines()
    text = "\n".join(line for line in lines if not line.lstrip().startswith("//")).strip()
    return re.sub(r"\b(LABEL|TYPE|START|END)\b", lambda word: names[word[1].lower()], text)

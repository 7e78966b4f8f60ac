"""On a real annotated call, `kg eval` counts as the scorer beside the annotations does."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Kg = Callable[..., Result]
SHARED = Path(__file__).resolve().parents[3] / "shared"


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the real transcripts of ../shared/calls")
@pytest.mark.parametrize("stem", ["kuaishou-2024q2", "amd_2025q1"])
def test_rates_are_those_of_the_other_scorer(kg: Kg, tmp_path: Path, stem: str) -> None:
    gold, call = SHARED / "gold" / f"{stem}.jsonl", SHARED / "calls" / f"{stem}.txt"
    claims = tmp_path / "claims.jsonl"
    claims.write_text(kg("extract", str(call)).stdout, encoding="utf-8")
    ours = json.loads(kg("eval", str(gold), "--source", str(call), "--predicted", str(claims), "--json").stdout)
    scorer = [
        sys.executable,
        str(SHARED / "eval" / "score.py"),
        str(gold),
        str(claims),
        "--source",
        str(call),
        "--json",
    ]
    theirs = json.loads(subprocess.run(scorer, check=True, capture_output=True, text=True).stdout)
    names = {"claims_correct": "metric_correct", "claims_found": "metric_found", "relations": "relation"}
    for name, other in names.items():
        assert ours[name]["claimed"] == theirs[other]["predicted"]
        assert ours[name]["annotated"] == theirs[other]["gold"]
        assert abs(ours[name]["hits"] - theirs[other]["hit"]) <= 1

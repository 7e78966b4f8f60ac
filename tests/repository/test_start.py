"""How soon kg answers, as a multiple of what Python itself takes to start."""

from __future__ import annotations

import subprocess
import sys
import time


def seconds(*command: str) -> float:
    """The best of five runs."""
    times = []
    for _ in range(5):
        begun = time.perf_counter()
        subprocess.run([sys.executable, *command], check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - begun)
    return min(times)


def test_help_comes_at_once() -> None:
    assert seconds("-m", "kg", "--help") < 15 * seconds("-c", "pass")


def test_help_loads_nothing_heavy() -> None:
    code = "import sys, kg.cli; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert not {"spacy", "numpy", "networkx", "neo4j", "kglite"} & set(loaded)

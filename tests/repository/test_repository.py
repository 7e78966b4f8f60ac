"""What holds for the repository as a whole: no host, no machine, locks that fit, hooks that run what CI runs."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
LOCKS = (ROOT / "requirements.lock", ROOT / "requirements-dev.lock")
# Joined here, so that this file does not name them either.
REGISTRIES = tuple(
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("registry", "npmjs", "org"),
        ("repo", "maven", "apache", "org"),
        ("repo1", "maven", "org"),
        ("deb", "debian", "org"),
    )
)


def tracked() -> list[Path]:
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("not a git checkout")
    return [path for name in done.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def test_no_file_names_a_registry_or_this_machine() -> None:
    here = {ROOT, ROOT.parent, Path.home()} - {Path("/"), Path("/tmp"), Path("/home")}
    words = [*REGISTRIES, *(f"{path}/" for path in sorted(here))]
    found = [
        f"{path.relative_to(ROOT)}: {word}"
        for path in tracked()
        for word in words
        if word.encode() in path.read_bytes()
    ]
    assert not found


def names_of(text: str) -> set[str]:
    return {re.sub(r"[-_.]+", "-", name).lower() for name in re.findall(r"^([A-Za-z0-9._-]+)", text, re.M)}


def test_locks_pin_every_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    run, build = project["project"]["dependencies"], project["dependency-groups"]["build"]
    develop = [entry for entry in project["dependency-groups"]["dev"] if isinstance(entry, str)]
    assert names_of("\n".join(run + build)) <= names_of(LOCKS[0].read_text())
    assert names_of("\n".join(run + build + develop)) <= names_of(LOCKS[1].read_text())


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_locks_carry_hashes_and_no_address(lock: Path) -> None:
    text = lock.read_text()
    assert "://" not in text
    assert "--index" not in text
    pins = re.findall(r"^\S+==\S+.*(?:\n    --hash=sha256:[0-9a-f]{64}.*)*", text, re.M)
    assert pins
    assert not [pin for pin in pins if "--hash" not in pin]


def test_both_locks_agree() -> None:
    run, develop = (set(re.findall(r"^(\S+==\S+)", lock.read_text(), re.M)) for lock in LOCKS)
    assert run <= develop


def test_ci_is_one_command() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    assert "make test" in (ROOT / ".ci" / "run").read_text()


def test_hooks_run_the_locked_tools() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text())["repos"]
    assert [repo["repo"] for repo in hooks] == ["local"]
    assert {hook["entry"].split()[0] for hook in hooks[0]["hooks"]} == {".venv/bin/ruff", ".venv/bin/mypy"}


def test_compose_asks_for_a_password() -> None:
    service = yaml.safe_load((ROOT / "compose.yaml").read_text())["services"]["neo4j"]
    assert service["image"].startswith("neo4j:5")
    assert "${NEO4J_PASSWORD:?" in service["environment"]["NEO4J_AUTH"]
    assert all(port.startswith("127.0.0.1:") for port in service["ports"])


def test_python_that_is_too_old_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "Makefile").write_bytes((ROOT / "Makefile").read_bytes())
    for name in ("requirements.lock", "pyproject.toml"):
        (tmp_path / name).touch()
    done = subprocess.run(["make", "PYTHON=", "demo"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode
    assert "Python 3.11 or newer" in done.stderr

"""The wheel, installed away from the checkout into an environment of its own, does everything."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DATA = ("schema", "loaders", "queries", "samples")


def run(*command: str | Path, cwd: Path) -> str:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("KG_", "PYTHON"))}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("hatchling", reason="hatchling is not installed: make test installs it")
    dist = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", dist, cwd=ROOT)
    return next(dist.glob("kg-*.whl"))


@pytest.fixture(scope="module")
def home(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an environment `env` that holds kg from the wheel and its dependencies from ours."""
    home = tmp_path_factory.mktemp("away")
    run(sys.executable, "-m", "venv", "--without-pip", "env", cwd=home)
    install = ("install", "--quiet", "--no-deps", "--no-index", "--disable-pip-version-check")
    run(sys.executable, "-m", "pip", "--python", home / "env", *install, wheel, cwd=home)
    # A path in a .pth file is searched, but the .pth files there are not read: our editable kg stays unseen.
    packages = next((home / "env" / "lib").glob("python*/site-packages"))
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    return home


def test_wheel_carries_the_data(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for folder in DATA:
        ours = {
            f"kg/_data/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / folder).rglob("*") if path.is_file()
        }
        assert ours
        assert ours <= set(names)
    assert not [name for name in names if not name.startswith(("kg/", "kg-"))]


def test_it_runs_everything(home: Path) -> None:
    kg = home / "env" / "bin" / "kg"
    where = run(home / "env" / "bin" / "python", "-c", "import kg; print(kg.__file__)", cwd=home).strip()
    assert Path(where).is_relative_to(home)
    samples = Path(where).parent / "_data" / "samples"

    loaded = run(kg, "load", samples, cwd=home)
    assert len(loaded.splitlines()) == 6
    assert "unchanged" in run(kg, "load", samples, cwd=home)
    rows = json.loads(run(kg, "cypher", "MATCH (c:Company {name: 'Kuaishou'}) RETURN c.name", "--json", cwd=home))
    assert rows == [{"c.name": "Kuaishou"}]
    claims = [json.loads(line) for line in run(kg, "export", "--format", "jsonl", cwd=home).splitlines()]
    assert claims
    assert claims[0]["quote"] in run(kg, "show", claims[0]["id"], cwd=home)
    queries = [path.stem for path in (ROOT / "queries").rglob("*.cypher")]
    listed = run(kg, "query", cwd=home)
    assert queries
    assert all(name in listed for name in queries)

"""The wheel, in an empty environment outside the checkout, answers a question."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    run = [
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        str(out),
        str(ROOT),
    ]
    subprocess.run(run, check=True, capture_output=True)
    (made,) = out.glob("*.whl")
    return made


def test_the_wheel_carries_the_law_pack_and_no_law_folder(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "comity/law.pack" in names
    assert not [n for n in names if n.startswith("law/")]


def test_the_law_library_alone_answers_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    env = tmp_path / "env"
    venv.create(env, with_pip=True)
    python = env / "bin" / "python"
    clean = {
        k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "COMITY", "VIRTUAL"))
    }
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    locked = str(ROOT / "requirements" / "law.lock")
    subprocess.run([*pip, "--require-hashes", "-r", locked], check=True, env=clean, cwd=tmp_path)
    subprocess.run([*pip, "--no-deps", str(wheel)], check=True, env=clean, cwd=tmp_path)
    ask = [str(env / "bin" / "comity"), "law", "binds", "KEN", "UGA", "--instrument", "palermo"]
    done = subprocess.run(
        [*ask, "--on", "2020-01-10", "--json"],
        check=True,
        capture_output=True,
        text=True,
        env=clean,
        cwd=tmp_path,
    )
    assert json.loads(done.stdout)["verdict"] == "no"
    shown = subprocess.run(
        [str(python), "-c", "import comity; print(comity.__file__)"],
        check=True,
        capture_output=True,
        text=True,
        env=clean,
        cwd=tmp_path,
    )
    assert str(env) in shown.stdout

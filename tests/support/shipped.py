"""The shipped law as a module constant, for tests whose arguments are generated."""

from pathlib import Path

from comity.law.folder import read_folder

ROOT = Path(__file__).parents[2]
LAW = read_folder(ROOT / "law").law

"""The law compiled into one pack, keyed by content hash, that loads in milliseconds."""

from __future__ import annotations

import contextlib
import gc
import hashlib
import os
from importlib import resources
from pathlib import Path

import msgspec

from comity.base.errors import BadInput
from comity.law.folder import digest_of, law_files, read_folder
from comity.law.model import Law

PACK = "law.pack"
_decoder = msgspec.msgpack.Decoder(Law)


def compile_pack(root: Path, target: Path) -> Law:
    """Read the law folder, write its pack to `target`, and return the law."""
    law = read_folder(root).law
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(f"{target.name}.{os.getpid()}")
    fresh.write_bytes(msgspec.msgpack.encode(law))
    fresh.replace(target)
    return law


def load_pack(path: Path) -> Law:
    """Return the law of a pack; raise when the file is no pack of this version."""
    collecting = gc.isenabled()
    gc.disable()  # everything that is made stays, and looking for garbage costs a third of the time
    try:
        return _decoder.decode(path.read_bytes())
    except (msgspec.MsgspecError, OSError) as error:
        raise BadInput(
            "The law pack cannot be read",
            where=str(path),
            why=str(error),
            do="Delete it; it is made anew from the law folder",
        ) from None
    finally:
        if collecting:
            gc.enable()


def load_law(folder: Path | None = None) -> Law:
    """Return the law: of this folder, or of the checkout, or of the pack that the wheel carries."""
    root = folder or _named() or checkout()
    if root is None:
        return load_pack(Path(str(resources.files("comity") / PACK)))
    if not root.is_dir():
        raise BadInput("There is no such folder of law", where=str(root), do="Check the path")
    known = _stamped(root)
    cache = cache_of(root, _digest(root, known))
    if cache.is_file():
        try:
            return load_pack(cache)
        except BadInput:
            cache.unlink(missing_ok=True)
    try:
        return compile_pack(root, cache)
    except OSError:
        return read_folder(root).law


def _stamped(root: Path) -> Path:
    """Return where the digest of a folder is kept under the sizes and times of its files."""
    whole = hashlib.sha256()
    for path in sorted(law_files(root)):
        held = path.stat()
        whole.update(f"{path}\0{held.st_size}\0{held.st_mtime_ns}\0".encode())
    return root.parent / "build" / f"law-{whole.hexdigest()[:16]}.digest"


def _digest(root: Path, known: Path) -> str:
    """Return the digest of a folder: the one kept for its files as they are, or made anew."""
    try:
        return known.read_text(encoding="ascii")
    except (OSError, UnicodeError):
        pass
    digest = digest_of(root)
    with contextlib.suppress(OSError):
        known.parent.mkdir(parents=True, exist_ok=True)
        fresh = known.with_name(f"{known.name}.{os.getpid()}")
        fresh.write_text(digest, encoding="ascii")
        fresh.replace(known)
    return digest


def _named() -> Path | None:
    name = os.environ.get("COMITY_LAW", "")
    return Path(name) if name else None


def checkout() -> Path | None:
    """Return the law folder of the source checkout this package runs from, if it does."""
    root = Path(__file__).parents[3]
    return root / "law" if (root / "pyproject.toml").is_file() and (root / "law").is_dir() else None


def cache_of(root: Path, digest: str) -> Path:
    """Return where the pack of a law folder with these contents is kept."""
    return root.parent / "build" / f"law-{digest[:16]}.pack"

"""A request to confiscate, alone or together with freezing: the same letter."""

from __future__ import annotations

from comity.documents.kinds.freezing import blocks

__all__ = ["blocks"]

"""The signing library logs names out of certificates; Comity's logs hold no personal data."""

from __future__ import annotations

import logging

LIBRARIES = ("pyhanko", "pyhanko_certvalidator")


def hush() -> None:
    """Keep what the signing library logs out of every log; what matters is in the report."""
    for name in LIBRARIES:
        logger = logging.getLogger(name)
        logger.propagate = False
        logger.handlers = [logging.NullHandler()]

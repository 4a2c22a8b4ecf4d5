"""The one place that looks at the wall clock."""

from __future__ import annotations

from datetime import UTC, date, datetime


def today() -> date:
    """Return today's day in UTC."""
    return datetime.now(UTC).date()  # noqa: TID251 this adapter is the clock


def now() -> datetime:
    """Return this moment in UTC."""
    return datetime.now(UTC)  # noqa: TID251 this adapter is the clock

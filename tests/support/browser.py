"""A browser of the system, without a network: what a page asks for beyond its file is noted."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome")
Scheme = Literal["light", "dark"]


@contextmanager
def browser() -> Iterator[Browser]:
    """Yield the browser, or skip the test and say what it lacks."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if not found:
        pytest.skip(f"needs a browser (Debian: chromium): none of {', '.join(_NAMES)} in PATH")
    with sync_playwright() as play:
        made = play.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield made
        made.close()


@contextmanager
def shown(
    by: Browser, file: Path, width: int = 1280, scheme: Scheme = "light", unfolded: bool = False
) -> Iterator[tuple[Page, list[str]]]:
    """Yield a file as a page, with the addresses that it asks for beyond itself."""
    context = by.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    asked: list[str] = []

    def answer(route: Route) -> None:
        if route.request.url.partition("#")[0] == file.as_uri():
            route.continue_()
        else:
            asked.append(route.request.url)
            route.abort()

    context.route("**/*", answer)
    page = context.new_page()
    page.goto(file.as_uri())
    if unfolded:
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    yield page, asked
    context.close()

"""The page of a plan as a person meets it: in a browser, on a phone, by keyboard, on paper."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from pypdf import PdfReader

from comity.documents.block import Paper, lines, words
from comity.documents.page import page_of
from comity.documents.plan_paper import plan_paper
from support.browser import Scheme, browser, shown
from support.every_paper import plan
from support.shipped import LAW

EXAMPLES = ("rantsev", "chowdury", "hr-chinese-restaurant")
every = pytest.mark.parametrize("name", EXAMPLES)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as made:
        yield made


@pytest.fixture(scope="module")
def plans() -> dict[str, Paper]:
    return {name: plan_paper(LAW, plan(name)) for name in EXAMPLES}


@pytest.fixture(scope="module")
def pages(plans: dict[str, Paper], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    for name, paper in plans.items():
        (folder / f"{name}.html").write_text(page_of(paper), encoding="utf-8")
    return {name: folder / f"{name}.html" for name in plans}


def bare(said: str) -> str:
    return "".join(unicodedata.normalize("NFKC", said).split()).casefold()


CONTRAST = {"runOnly": ["color-contrast"]}
REST = {"rules": {"color-contrast": {"enabled": False}}}
VIEWS: tuple[tuple[int, Scheme, dict[str, Any]], ...] = (
    (1280, "light", {}),
    (375, "light", REST),  # what a width changes is not the colour, which takes axe longest
    (320, "light", REST),
    (320, "dark", CONTRAST),
)


@every
@pytest.mark.parametrize(("width", "scheme", "options"), VIEWS)
def test_axe_finds_nothing(
    chromium: Browser,
    pages: dict[str, Path],
    name: str,
    width: int,
    scheme: Scheme,
    options: dict[str, Any],
) -> None:
    """Nothing at all, not only nothing serious."""
    with shown(chromium, pages[name], width, scheme, unfolded=True) as (page, _):
        told = Axe().run(page, options={"resultTypes": ["violations"], **options}).response
    assert told["passes"], "axe looked at nothing"
    found = told["violations"]
    assert [f"{v['impact']} {v['id']}: {v['nodes'][0]['html'][:120]}" for v in found] == []


TOO_WIDE = """
() => [...document.querySelectorAll('body *')]
  .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 0.5)
  .map(e => e.outerHTML.slice(0, 120))
"""


@every
@pytest.mark.parametrize("unfolded", [False, True])
def test_nothing_is_wider_than_a_small_phone(
    chromium: Browser, pages: dict[str, Path], name: str, unfolded: bool
) -> None:
    with shown(chromium, pages[name], 320, unfolded=unfolded) as (page, _):
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        assert page.evaluate(TOO_WIDE) == []


FOCUS = """
() => {
  const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect()
  return {
    tag: at.localName, text: at.textContent.trim(), open: at.parentElement?.open ?? null,
    ring: at.matches(':focus-visible') && style.outlineStyle !== 'none'
      && parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== 'rgba(0, 0, 0, 0)',
    seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.width > 0,
  }
}
"""


@every
def test_every_fold_opens_by_keyboard_and_the_focus_is_seen(
    chromium: Browser, pages: dict[str, Path], name: str
) -> None:
    with shown(chromium, pages[name]) as (page, _):
        folds = page.locator("summary").count()
        opened, key = 0, "Enter"
        while True:
            page.keyboard.press("Tab")
            at: dict[str, Any] = page.evaluate(FOCUS)
            if at["tag"] == "body":
                break
            assert at["ring"], at
            assert at["seen"], at
            if at["tag"] == "summary":
                before = at["open"]
                page.keyboard.press(key)
                assert page.evaluate(FOCUS)["open"] is not before, at
                opened, key = opened + 1, " " if key == "Enter" else "Enter"
                if before:
                    page.keyboard.press(key)
        assert opened == folds > 10


@every
def test_it_asks_for_nothing_and_runs_nothing(
    chromium: Browser, pages: dict[str, Path], name: str
) -> None:
    with shown(chromium, pages[name], unfolded=True) as (page, asked):
        page.wait_for_load_state("networkidle")
        assert page.locator("script, iframe, object, embed, link, img, form, base").count() == 0
        page.get_by_role("link", name="Skip to the plan").focus()
        page.keyboard.press("Enter")
        assert page.url.endswith("#plan")
    assert asked == []


def test_what_a_page_asks_for_would_be_seen(chromium: Browser, tmp_path: Path) -> None:
    file = tmp_path / "asks.html"
    file.write_text("<img src='https://example.org/a.png'><img src='b.png'>")
    with shown(chromium, file) as (page, asked):
        page.wait_for_load_state("networkidle")
    assert sorted(asked) == [(tmp_path / "b.png").as_uri(), "https://example.org/a.png"]


@every
def test_it_reads_in_the_order_of_the_plan(
    chromium: Browser, pages: dict[str, Path], plans: dict[str, Paper], name: str
) -> None:
    with shown(chromium, pages[name], unfolded=True) as (page, _):
        text, place = bare(page.locator("main").inner_text()), 0
    for one in (words(found) for block in plans[name].blocks for found in lines(block)):
        found = text.find(bare(one), place)
        assert found >= 0, f"after {text[max(0, place - 60) : place]!r} comes no {one!r}"
        place = found + len(bare(one))


ROWS = """
() => [...document.querySelectorAll('tr')].map(row => [...row.cells].map(c => c.textContent))
"""


def ends(sheet: str, head: str) -> bool:
    """Whether a head is the last of a sheet: its end is the whole last line, or more."""
    last = bare(sheet.rstrip().rpartition("\n")[2])
    return bare(sheet).endswith(bare(head)) and bare(head).endswith(last)


HEADS = """
() => [...document.querySelectorAll(
  'h2, h3, h4, caption, main summary, p:has(+ul, +ol, +table, +dl, +figure)'
)].map(e => e.textContent).filter(said => said.trim().length > 3)
"""


@every
@pytest.mark.parametrize("format_", ["A4", "Letter"])
def test_it_prints_whole_cuts_no_row_and_leaves_no_head_behind(
    chromium: Browser, pages: dict[str, Path], plans: dict[str, Paper], name: str, format_: str
) -> None:
    with shown(chromium, pages[name]) as (page, _):
        rows, heads = page.evaluate(ROWS), page.evaluate(HEADS)
        printed = PdfReader(io.BytesIO(page.pdf(format=format_, prefer_css_page_size=False)))
    texts = [sheet.extract_text() for sheet in printed.pages]
    sheets = [bare(text) for text in texts]
    cut = [row for row in rows if not any(all(bare(c) in s for c in row) for s in sheets)]
    assert cut == []
    assert [head for head in heads if any(ends(text, head) for text in texts)] == []
    whole = "".join(sheets)
    said = [words(found) for block in plans[name].blocks for found in lines(block)]
    assert [one for one in said if bare(one) not in whole] == []

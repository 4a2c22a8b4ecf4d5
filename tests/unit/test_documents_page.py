"""The page of a plan: structure, escaping, no network, protection beside every no."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from msgspec.structs import replace

from comity.documents.page import plan_page
from comity.facts.model import Release
from comity.facts.read import read_case
from comity.law.model import Law
from comity.law.pack import load_law
from comity.planning.plan import Plan, plan_of
from support.examples import CASES, NAMES

DAY = date(2026, 11, 22)
VOID = {"meta", "br", "link", "img", "hr", "input"}
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>"


class Seen(HTMLParser):
    """What a parser sees: elements in order, attributes, text, and whether all is closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.text: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {k: v or "" for k, v in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text.append(data)

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.tags if name == tag]

    @property
    def words(self) -> str:
        return " ".join(" ".join(self.text).split())


@pytest.fixture(scope="module")
def law() -> Law:
    return load_law(None)


def made(law: Law, name: str) -> Plan:
    return plan_of(law, read_case(CASES / f"{name}.yaml", law), DAY)


@pytest.fixture(scope="module")
def page(law: Law) -> str:
    return plan_page(law, made(law, "rantsev"))


@pytest.mark.parametrize("case", NAMES)
def test_every_example_gives_a_well_formed_page(law: Law, case: str) -> None:
    seen = Seen(plan_page(law, made(law, case)))
    assert seen.open == []
    assert len(seen.all("h1")) == 1


def test_the_same_plan_gives_the_same_bytes(law: Law, page: str) -> None:
    assert plan_page(law, made(law, "rantsev")) == page


def test_the_page_loads_nothing_and_runs_nothing(page: str) -> None:
    seen = Seen(page)
    assert not {"script", "link", "img", "iframe", "object"} & {tag for tag, _ in seen.tags}
    loads = [a.get("src", "") + a.get("href", "") for _, a in seen.tags]
    assert not [at for at in loads if "//" in at]
    style = page[page.index("<style>") : page.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style
    assert not [name for _, attributes in seen.tags for name in attributes if name.startswith("on")]


def test_headings_go_down_one_step_at_a_time(page: str) -> None:
    levels = [int(tag[1]) for tag, _ in Seen(page).tags if tag in {"h1", "h2", "h3", "h4"}]
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_every_table_has_a_caption_and_every_heading_cell_a_scope(page: str) -> None:
    seen = Seen(page)
    assert len(seen.all("table")) == len(seen.all("caption"))
    assert all(cell.get("scope") for cell in seen.all("th"))


def test_links_inside_the_page_lead_somewhere_and_ids_are_single(page: str) -> None:
    seen = Seen(page)
    ids = [a["id"] for _, a in seen.tags if "id" in a]
    assert len(ids) == len(set(ids))
    inside = [a["href"][1:] for a in seen.all("a") if a["href"].startswith("#")]
    assert set(inside) <= set(ids)
    assert seen.all("html") == [{"lang": "en-GB"}]


def test_the_sections_stand_in_the_order_of_work(page: str) -> None:
    ids = [a.get("id") for a in Seen(page).all("section")]
    assert ids == [
        *(
            "first",
            "avoid",
            "ask",
            "papers",
            "open",
            "amounts",
            "conduct",
            "parallel",
            "course",
            "route",
        ),
        *("rights", "bodies", "bound", "known", "home", "read"),
    ]


def test_hostile_text_of_a_case_stays_text(law: Law) -> None:
    plan = made(law, "rantsev")
    case = plan.case
    events = tuple(replace(e, says=HOSTILE, source=HOSTILE) for e in case.events)
    evidence = tuple(replace(e, says=HOSTILE, holder=HOSTILE) for e in case.evidence)
    hostile = replace(case, title=HOSTILE, about=HOSTILE, events=events, evidence=evidence)
    page = plan_page(law, plan_of(law, hostile, DAY))
    assert "<script" not in page
    assert "<img" not in page
    assert HOSTILE in Seen(page).words


def test_no_page_says_that_somebody_is_not_a_victim(page: str) -> None:
    words = Seen(page).words.casefold()
    assert "not a victim" not in words
    assert "no finding of guilt" in words


@pytest.mark.parametrize("case", NAMES)
def test_protection_stands_beside_every_no(law: Law, case: str) -> None:
    plan = made(law, case)
    words = Seen(plan_page(law, plan)).words
    victims = plan.qualification.victims
    refused = sum(i.verdict == "no" for v in victims for i in v.instruments)
    beside = sum(n.reason.verdict == "no" for v in victims for n in v.neighbours)
    assert words.count("Protection all the same") == refused
    assert words.count("(protection all the same") == beside
    assert words.count("Protection, decided apart") == len(victims)


def test_what_is_not_settled_is_not_said_to_be_no(page: str) -> None:
    row = page[page.index("CoE Anti-Trafficking Convention (Warsaw)", page.index('id="bound"')) :]
    cells = Seen(row[: row.index("</tr>")].split("</th>", 1)[1]).words
    assert "since 1 February 2008" in cells
    assert "not settled" in cells
    assert "not bound" not in cells


def test_what_is_from_memory_says_so(law: Law) -> None:
    words = Seen(plan_page(law, made(law, "child-begging"))).words
    assert "EU-UK Trade and Cooperation Agreement" in words
    assert words.count("from memory") > 2


def test_a_case_without_evidence_abroad_still_has_a_page(law: Law) -> None:
    words = Seen(plan_page(law, made(law, "toviave"))).words
    assert "asks for no evidence in another state" in words


def risky(law: Law, **risks: tuple[str, ...]) -> str:
    plan = made(law, "rantsev")
    circumstances = replace(plan.case.circumstances, **risks)
    return plan_page(law, plan_of(law, replace(plan.case, circumstances=circumstances), DAY))


def section(page: str, name: str) -> str:
    start = page.index(">", page.index(f'id="{name}"')) + 1
    return Seen(page[start : page.index("</section>", start)]).words


def test_a_caution_about_the_requested_state_stands_at_its_request(law: Law) -> None:
    page = risky(law, officials_complicit=("RUS",))
    assert "First. Officials of Russia are said to be involved" in section(page, "ask")


def test_what_is_withheld_says_why_what_comes_first_and_who_may_release(law: Law) -> None:
    page = risky(law, persecution_feared_in=("RUS",))
    said = section(page, "ask")
    assert said.count("Withheld:") == 3
    assert "What must come first" in said
    assert "Who may release it" in said
    assert "request-rus.docx" not in page


def test_the_cautions_come_before_the_headline_and_it_counts_what_is_withheld(law: Law) -> None:
    words = Seen(risky(law, persecution_feared_in=("RUS",))).words
    assert words.index("Persecution is feared in Russia") < words.index("3 asks are withheld")


def test_a_released_ask_is_shown_as_such(law: Law) -> None:
    plan = made(law, "rantsev")
    freed = tuple(
        replace(e, released=Release(by="the ministry", because="it is safe"))
        for e in plan.case.evidence
    )
    risks = replace(plan.case.circumstances, persecution_feared_in=("RUS",))
    again = plan_of(law, replace(plan.case, circumstances=risks, evidence=freed), DAY)
    assert again.withheld == ()
    assert "Released by the ministry, because it is safe" in section(plan_page(law, again), "ask")


def test_what_does_not_fit_together_is_said_first(law: Law) -> None:
    plan = plan_of(law, made(law, "rantsev").case, date(2028, 1, 1))
    said = section(plan_page(law, plan), "first")
    assert "Does not fit together" in said
    assert "28 February 2027" in said


def test_a_pair_without_a_bilateral_treaty_stands_under_the_open_questions(law: Law) -> None:
    page = plan_page(law, made(law, "chowdury"))
    assert "bilateral treaty between Greece and Bangladesh" in section(page, "open")

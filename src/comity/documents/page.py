"""The plan as one self-contained page: no network, no script, the same bytes each time."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from comity.documents import view, words
from comity.law.model import Law
from comity.planning.plan import Plan


def plan_page(law: Law, plan: Plan) -> str:
    """Return the plan as an HTML page with its styles inside."""
    said = words.Words(law, plan.case, (s.code for s in plan.states))
    template = _environment().get_template("plan.html.j2")
    return template.render(
        law=law,
        plan=plan,
        case=plan.case,
        said=said,
        view=view,
        words=words,
        groups=view.bond_groups(law, plan),
        headline=view.headline(said, plan),
        questions=view.open_questions(plan),
        digest=" ".join(plan.law_digest[i : i + 8] for i in range(0, len(plan.law_digest), 8)),
    )


@lru_cache(maxsize=1)
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("comity.documents", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["first_up"] = words.upper_first
    made.filters["day"] = words.day_words
    return made

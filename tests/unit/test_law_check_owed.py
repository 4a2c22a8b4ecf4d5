"""The linter of what is owed: each mistake beside the sound text from which it differs."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from comity.law.check.owed import look
from comity.law.folder import read_folder

Edit = Callable[[str, str, str], list[str]]
PALERMO = "instruments/palermo.yaml"
CONVENTION = "instruments/cets197.yaml"
GOOD = '  - {at: "5(1)", element: definition, model: trafficking-definition}'
PERIOD = '  - {at: "13(1)", topic: reflection_period, least: 30, model: reflection-period}'


@pytest.fixture
def mistakes(law_folder: Path, tmp_path: Path) -> Edit:
    """Replace one text in one law file, and return what the check then says."""
    root = tmp_path / "law"
    shutil.copytree(law_folder, root)

    def edit(name: str, old: str, new: str) -> list[str]:
        path = root / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return [e.paragraph() for e in look(read_folder(root))]

    return edit


def line_of(folder: Path, name: str, text: str) -> int:
    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    return next(n for n, line in enumerate(lines, 1) if text in line)


def test_what_the_shipped_law_owes_has_no_mistakes(law_folder: Path) -> None:
    assert [e.paragraph() for e in look(read_folder(law_folder))] == []


def test_an_added_demand_that_is_sound_is_no_mistake(mistakes: Edit) -> None:
    more = '  - {at: "5(2)(b)", concept: corruption, model: corruption-offence}'
    assert mistakes(PALERMO, GOOD, f"{GOOD}\n{more}") == []


def test_a_right_that_rests_on_no_paragraph_is_a_mistake(mistakes: Edit, law_folder: Path) -> None:
    line = line_of(law_folder, PALERMO, '{right: privacy, at: "6(1)"')
    said = mistakes(PALERMO, '{right: privacy, at: "6(1)"', '{right: privacy, at: "6(11)"')
    assert len(said) == 1
    assert said[0].startswith(f"law/{PALERMO}:{line}: '6(11)' is no known paragraph of palermo")


def test_a_pin_wider_than_its_paragraph_is_a_mistake(mistakes: Edit) -> None:
    said = mistakes(PALERMO, '{at: "5(1)", element', '{at: "5", element')
    assert any("'5' is no known paragraph of palermo" in s for s in said)


def test_an_unknown_right_names_the_nearest_known_one(mistakes: Edit) -> None:
    said = mistakes(PALERMO, "{right: privacy,", "{right: privasy,")
    assert any("'privasy' is no known right. Did you mean 'privacy'?" in s for s in said)


def test_an_unknown_topic_of_a_right_is_a_mistake(mistakes: Edit) -> None:
    said = mistakes(CONVENTION, "topic: age_doubt", "topic: age_doubts")
    assert any("'age_doubts' is no known topic" in s for s in said)


def test_a_right_without_a_holder_is_a_mistake(mistakes: Edit) -> None:
    old = '{right: child_special_care, at: "6(4)", of: [child-victim],'
    said = mistakes(PALERMO, old, old.replace("[child-victim]", "[]"))
    assert any("The right has no holder" in s for s in said)


def test_a_period_of_no_days_is_a_mistake(mistakes: Edit) -> None:
    said = mistakes(CONVENTION, "days: 30, topic", "days: 0, topic")
    assert any("A period of 0 days cannot be" in s for s in said)


def test_a_demand_that_asks_nothing_is_a_mistake(mistakes: Edit) -> None:
    said = mistakes(PALERMO, GOOD, '  - {at: "5(1)", model: trafficking-definition}')
    assert any("The demand asks nothing" in s for s in said)


def test_a_demand_that_asks_two_things_is_a_mistake(mistakes: Edit) -> None:
    both = "element: definition, concept: trafficking"
    said = mistakes(PALERMO, GOOD, GOOD.replace("element: definition", both))
    assert any("The demand asks 2 things: element and concept" in s for s in said)


def test_an_unknown_concept_is_a_mistake(mistakes: Edit) -> None:
    said = mistakes(CONVENTION, "concept: knowing_use", "concept: knowing_uses")
    assert any("'knowing_uses' is no known concept" in s for s in said)


def test_an_unknown_purpose_is_a_mistake(mistakes: Edit) -> None:
    said = mistakes(PALERMO, GOOD, GOOD.replace("definition,", "definition, purposes: [slaverry],"))
    assert any("'slaverry' is no known purpose" in s for s in said)


def test_purposes_belong_to_a_definition_only(mistakes: Edit) -> None:
    old = '{at: "3(c)", element: child,'
    said = mistakes(PALERMO, old, f"{old} purposes: [slavery],")
    assert any("Purposes are asked of something that is no definition" in s for s in said)


def test_an_answer_that_the_topic_does_not_know_is_a_mistake(mistakes: Edit) -> None:
    old = "topic: residence, meets: [entitled, may]"
    said = mistakes(PALERMO, old, old.replace("may", "mai"))
    assert any("'mai' is no known answer to residence" in s for s in said)


def test_an_answer_cannot_meet_a_demand_and_meet_it_in_part(mistakes: Edit) -> None:
    old = "topic: residence, meets: [entitled], partly: [may]"
    said = mistakes(CONVENTION, old, old.replace("[may]", "[may, entitled]"))
    assert any("'entitled' both meets the demand and meets it in part" in s for s in said)


def test_a_demand_on_a_topic_that_no_answer_meets_is_a_mistake(mistakes: Edit) -> None:
    said = mistakes(CONVENTION, 'topic: age_doubt, meets: ["yes"]', "topic: age_doubt")
    assert any("No answer meets the demand" in s for s in said)


def test_answers_without_a_topic_are_a_mistake(mistakes: Edit) -> None:
    said = mistakes(PALERMO, GOOD, GOOD.replace("definition,", 'definition, meets: ["yes"],'))
    assert any("Answers are named, and no topic" in s for s in said)


def test_a_least_number_needs_a_topic_with_a_unit(mistakes: Edit) -> None:
    said = mistakes(CONVENTION, PERIOD, PERIOD.replace("reflection_period", "age_doubt"))
    assert any("The answer to age_doubt is no number" in s for s in said)


def test_a_topic_with_a_unit_needs_a_least_number(mistakes: Edit) -> None:
    said = mistakes(CONVENTION, PERIOD, PERIOD.replace("least: 30, ", ""))
    assert any("does not say how many days it asks" in s for s in said)


def test_a_least_number_of_an_offence_is_a_mistake(mistakes: Edit) -> None:
    said = mistakes(CONVENTION, "concept: knowing_use,", "concept: knowing_use, least: 3,")
    assert any("A least number is asked of something without a unit" in s for s in said)


def test_a_least_penalty_is_no_mistake_and_one_of_nothing_is(mistakes: Edit) -> None:
    old = '{at: "23(1)", element: penalty, least: 1,'
    assert mistakes(CONVENTION, old, old.replace("least: 1", "least: 2")) == []
    said = mistakes(CONVENTION, old.replace("least: 1", "least: 2"), old.replace("1,", "0,"))
    assert any("A least of 0 asks nothing" in s for s in said)


def test_graver_forms_belong_to_penalties_only(mistakes: Edit) -> None:
    said = mistakes(PALERMO, GOOD, GOOD.replace("definition,", 'definition, graver: "yes",'))
    assert any("Graver forms are asked of something that is no penalty" in s for s in said)


def test_a_model_text_that_is_not_there_is_a_mistake(mistakes: Edit) -> None:
    said = mistakes(PALERMO, GOOD, GOOD.replace("-definition", "-definitions"))
    assert any("'trafficking-definitions' is no known model text" in s for s in said)


def test_a_model_text_that_no_demand_uses_is_a_mistake(mistakes: Edit) -> None:
    said = mistakes("instruments/eu2024_1712.yaml", "model: added-purposes", "model: child-rule")
    assert said == [s for s in said if "No demand uses the model text 'added-purposes'" in s]
    assert len(said) == 1


def test_a_model_text_that_follows_no_paragraph_is_a_mistake(mistakes: Edit) -> None:
    said = mistakes("models/knowing-use.yaml", '"cets197:19"', '"cets197:99"')
    assert any("cets197:99 leads to no paragraph" in s for s in said)


def test_a_model_text_that_follows_no_instrument_is_a_mistake(mistakes: Edit) -> None:
    said = mistakes("models/knowing-use.yaml", '"cets197:19"', '"cets917:19"')
    assert any("'cets917' is no known instrument" in s for s in said)


DUTY = """duties:
  - {duty: framework, at: "1", attaches: [any], turns_on: [framework_in_force]}
articles:"""
AMENDING = "instruments/eu2024_1712.yaml"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("framework_in_force", "framework_in_forse", "is no known breach fact"),
        ('at: "1"', 'at: "71"', "'71' is no known paragraph of eu2024_1712"),
        ("[any]", "[]", "The duty attaches nowhere"),
        ("[framework_in_force]", "[]", "The duty turns on no fact"),
    ],
)
def test_a_duty_must_lead_somewhere(mistakes: Edit, old: str, new: str, says: str) -> None:
    assert mistakes(AMENDING, "articles:", DUTY) == []
    assert any(says in s for s in mistakes(AMENDING, DUTY, DUTY.replace(old, new)))

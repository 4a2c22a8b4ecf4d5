"""The words of a paper in its language, and nothing silently in another."""

from __future__ import annotations

from datetime import date

import pytest

from comity.base.errors import BadInput
from comity.documents.tongue import Tongue, languages
from support.shipped import LAW

DAY = date(2026, 3, 1)


def test_papers_are_made_in_english_french_and_spanish() -> None:
    assert set(languages()) >= {"en", "fr", "es"}
    assert languages()[0] == "en"


def test_a_language_without_a_catalogue_is_refused_in_words() -> None:
    with pytest.raises(BadInput, match="Papers are not made in 'de'"):
        Tongue(LAW, "de")


def test_a_phrase_that_the_catalogue_lacks_is_remembered() -> None:
    tongue = Tongue(LAW, "fr")
    assert tongue.say("No such phrase.") == "No such phrase."
    assert tongue.lacking == {"No such phrase."}


def test_english_lacks_nothing() -> None:
    tongue = Tongue(LAW, "en")
    tongue.say("No such phrase.")
    assert tongue.lacking == set()


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_words_of_a_case_are_no_phrase_of_the_template(language: str) -> None:
    assert not Tongue(LAW, language).can_say("par la voie diplomatique, sous pli fermé")


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_a_phrase_of_the_template_is_known_in_each_language(language: str) -> None:
    assert Tongue(LAW, language).can_say("[to be completed]")


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "1 March 2026"), ("fr", "1er mars 2026"), ("es", "1 de marzo de 2026")],
)
def test_a_day_is_said_in_words(language: str, said: str) -> None:
    assert Tongue(LAW, language).day(DAY) == said


def test_a_month_or_a_year_is_not_made_a_day() -> None:
    tongue = Tongue(LAW, "en")
    assert tongue.days("2001-02") == "February 2001"
    assert tongue.days("2001") == "2001"
    assert tongue.days("2001", "2001") == "2001"


@pytest.mark.parametrize(("language", "said"), [("fr", "Allemagne"), ("es", "Alemania")])
def test_a_state_is_named_in_the_papers_language(language: str, said: str) -> None:
    assert Tongue(LAW, language).state("DEU") == said


def test_a_state_bears_the_name_of_the_law_pack_in_english() -> None:
    assert Tongue(LAW, "en").state("TUR") == LAW.states["TUR"].name


def test_a_basis_is_said_with_its_title_and_article() -> None:
    said = Tongue(LAW, "en").basis("untoc:18(15)(e)")
    assert said.startswith("United Nations Convention against Transnational Organized Crime")
    assert said.endswith("article 18(15)(e)")


def test_several_articles_are_said_in_the_plural() -> None:
    assert Tongue(LAW, "en").article("eaw:1-2") == "articles 1-2"

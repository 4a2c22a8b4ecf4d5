"""The words and addresses that are never sent, one by one, and what must still be said."""

from __future__ import annotations

import pytest

from comity.planning.addresses import placed
from comity.planning.never_sent import never_sent
from comity.planning.telling import hides, kept, told

LIST = never_sent()
WORDS = sorted(set(LIST.words()))


@pytest.mark.parametrize("word", WORDS)
def test_each_word_of_the_list_is_found_in_a_sentence(word: str) -> None:
    plain = word.replace("*", "")
    assert hides(f"It was said: {plain}, on 3 May.")
    assert hides(plain.upper())


@pytest.mark.parametrize("word", WORDS)
def test_each_word_is_small_plain_and_long_enough_not_to_stand_in_others(word: str) -> None:
    assert len(word.replace("*", "").strip()) > 2
    assert not any(mark in word for mark in "()[]\\^$.|?+{}")


def test_every_theme_has_words_in_each_language() -> None:
    assert set(LIST.never) == {"asylum", "stay", "places", "religious_houses", "present_place"}
    for languages in LIST.never.values():
        assert set(languages) == {"en", "fr", "es", "de", "it", "pt"}


@pytest.mark.parametrize(
    "text",
    [
        *("sent by the girl from the hostel", "your daughter stays with the nuns", "a convent"),
        *("the parish of San Juan", "a monastery", "the sisters' house", "sisters’ house"),
        *("her foster family", "a foster home", "a halfway house", "a safe flat"),
        *("the protected flat", "au foyer Sainte-Anne", "hébergé", "hébergée", "hébergées"),
        *("son hébergement", "chez les sœurs", "les soeurs", "la maison d'accueil"),
        *("un appartement thérapeutique", "hogar de menores", "un piso protegido"),
        *("el centro de acogida", "la casa de acogida", "un albergue", "el refugio"),
        *(
            "la casa de las hermanas",
            "a protection visa",
            "visado de protección",
            "residence permit",
        ),
        *("titre de séjour", "a red card", "tarjeta roja", "OFPRA", "la CNDA", "OFII", "BAMF"),
        *("UNHCR", "ACNUR", "le HCR", "a lawyer of CEAR", "demandeuse d'asile", "solicitó asilo"),
        *("réfugiée", "persécution", "refoulement", "protection subsidiaire", "Frauenhaus"),
        *("protection temporaire", "a humanitarian visa", "her immigration counsel", "Kloster"),
        *("her immigration lawyer", "la casa famiglia", "casa abrigo", "permesso di soggiorno"),
        *("Schutzwohnung", "Aufenthaltstitel", "le suore", "as freiras", "fears to return"),
    ],
)
def test_what_passed_before_is_hidden(text: str) -> None:
    assert hides(text)


@pytest.mark.parametrize(
    "text",
    [
        "section 4 of the Asylum and Immigration (Treatment of Claimants, etc.) Act 2004",
        "Asylum and Immigration (Treatment of Claimants) Act 2004",
        "Code de l'entrée et du séjour des étrangers et du droit d'asile, article L823-1",
        "conditions de travail et d'hébergement contraires à la dignité",
        "établit le but de l'hébergement",
        *(
            "the crime of persecution",
            "la persecución penal del delito",
            "two sisters",
            "ses soeurs",
        ),
        *("d'un foyer à l'autre", "neuf ans dans son foyer", "Fiscalía de Extranjería"),
        *("a convention", "residencia habitual", "a permit tied to the cabaret", "the visa"),
        *("the counsellor at the bank", "fear of reprisals", "in the house", "cada semana"),
        *("a psychologist", "the cell in the detention centre", "Payoke, Antwerp"),
    ],
)
def test_laws_offences_and_common_words_are_still_said(text: str) -> None:
    assert told(text) == text


def test_a_statute_hides_no_claim_beside_it() -> None:
    assert hides("Immigration and Asylum Act 1999; she claimed asylum")


@pytest.mark.parametrize(
    "text",
    [
        *("she sleeps in Calle Sueca 14", "C/ Sueca, 14", "la calle de Sueca", "Plaza Mayor"),
        *("12, rue de la Paix", "12 bis place Bellecour", "Rua Augusta 5", "Via Roma, 3"),
        *("Hauptstraße 5", "Hauptstr. 5", "Alexanderplatz 1", "Avenida de América 5"),
        *("12 Main Street", "12 main street", "10 Downing Street", "in Oxford Street"),
        *("4 Grosvenor Square", "46001 Valencia", "75002 Paris", "SW1A 1AA", "B-2000 Antwerp"),
        *("New York, NY 10001", "+34 600 123 456", "0034600123456", "06 12 34 56 78"),
        *("call 600 123 456", "020 7946 0958", "555-123-4567", "phone number 123 45 67"),
        *("maria@example.org", "39.4699, -0.3763", "39°28'11\"N", "maps.google.com/x"),
        *("calle\nSueca 14", "8FRC9M2X+4V"),
    ],
)
def test_where_somebody_can_be_found_is_not_told(text: str) -> None:
    assert placed(text)
    assert kept(text)
    assert told(text) == ""
    assert told(text, addresses=True) == text


@pytest.mark.parametrize(
    "text",
    [
        *("2026-11-22", "2024-01-05 to 2024-12-31", "Apps 77587/12 and 74603/12", "on the street"),
        *("in 2024 on the street", "section 4 of the Act 2004, chapter 19", "ref-1", "600 000 000"),
        *("50000 Naira", "5,000 euro", "paid 1.000, 2.000 and 3.000 euro", "took place in 2012"),
        *("the place where 3 persons slept", "Code penal article 225-4-1", "in 2019 Spain asked"),
        *("brought by car to Lyon", "by way of Istanbul", "7 girls placed in 3 houses"),
        *("Codigo Penal 177 bis", "a girl of sixteen", "the drive of 2 hours", "1,234,567.89"),
    ],
)
def test_days_sums_and_references_are_no_addresses(text: str) -> None:
    assert not placed(text)

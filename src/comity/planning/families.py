"""Which asks stand in one draft: one letter a state and family, one sheet a state and form."""

from __future__ import annotations

from collections.abc import Iterable

from comity.law.model import Law

_SUFFIX = {
    "mutual_legal_assistance": "",
    "freezing": "freezing-confiscation",
    "confiscation": "freezing-confiscation",
    "victim_return": "return",
}
_TITLES = {
    "mutual_legal_assistance": "Request for mutual legal assistance",
    "extradition": "Request for extradition",
    "joint_investigation": "Proposal of a joint investigation",
    "transfer_of_proceedings": "Request for the transfer of criminal proceedings",
    "victim_return": "Request on the return of a victim",
    "spontaneous_information": "Information sent without a request",
    "freezing": "Request for the freezing of assets",
    "confiscation": "Request for confiscation",
    "controlled_delivery": "Request on a controlled delivery of goods",
}
_KINDS = {"mutual_legal_assistance": "assistance", "joint_investigation": "joint_team"}
_FORM_KINDS = {"eu2018_1805": "certificate"}
IN_ITS_PLACE = frozenset(
    (
        *("authority", "subject-and-nature", "offence-and-law", "offence", "facts", "help-sought"),
        *("purpose", "penalty", "judicial-authority", "one-person"),
    )
)
_FORMS = {
    "eio": (
        "European Investigation Order",
        "the form in Annex A to Directive 2014/41/EU",
    ),
    "eaw": (
        "European arrest warrant",
        "the form in the Annex to Framework Decision 2002/584/JHA",
    ),
    "eu2018_1805": (
        "freezing or confiscation certificate",
        "the certificate in Annex I (freezing) or II (confiscation) to Regulation (EU) 2018/1805",
    ),
}
FORMS_HELD = tuple(_FORMS)


def family(law: Law, measure: str) -> str:
    """Return the family of a measure as it stands in a file name; mutual assistance has none."""
    whole = law.vocabulary.measures[measure].part_of or measure
    return _SUFFIX.get(whole, whole.replace("_", "-"))


def title(law: Law, measures: Iterable[str]) -> str:
    """Return what a letter for these measures of one family is called."""
    parts = {law.vocabulary.measures[m].part_of or m for m in measures}
    if parts == {"freezing", "confiscation"}:
        return "Request for the freezing and confiscation of assets"
    return _TITLES.get(parts.pop(), "Request for cooperation")


def form_title(basis: str, name: str) -> str:
    """Return what a sheet of particulars for the form of a basis is called."""
    return f"Particulars for the {_FORMS.get(basis, (f'form under the {name}',))[0]}"


def form_words(basis: str, name: str) -> str:
    """Return which form carries the particulars."""
    return _FORMS[basis][1] if basis in _FORMS else f"the form that belongs to the {name}"


def file_name(requested: str, asked: str, form: str) -> str:
    """Return the name of a draft: `request-rus.docx`, `form-fra-eio.docx`."""
    if form:
        return f"form-{requested.lower()}-{form.replace('_', '-')}.docx"
    return f"request-{requested.lower()}{'-' + asked if asked else ''}.docx"


def kind(law: Law, measure: str, form: str) -> str:
    """Return which kind of paper carries a measure: a form's own, or that of its family."""
    if form in _FORMS:
        return _FORM_KINDS.get(form, form)
    whole = law.vocabulary.measures[measure].part_of or measure
    return _KINDS.get(whole, whole)

"""What writes one paper: the template's words in its language, the record's words in its fields."""

from __future__ import annotations

from collections.abc import Iterable

from comity.documents.block import Line, Paragraph, Run, labelled, line
from comity.documents.tongue import Tongue
from comity.documents.words import upper_first
from comity.facts.model import Event
from comity.facts.wording import Wording
from comity.planning.addresses import placed
from comity.planning.letters import Told
from comity.planning.telling import hides, told

BLANK = "[to be completed]"
COUNT = "{n} persons"


def _tag(field: str) -> str:
    """Return the name of a field as a file may hold it: ids are words of the case too."""
    return "" if hides(field) else field


class Pen:
    """Writes for one case in one language; `open` and `untranslated` tell what is not whole."""

    def __init__(self, tongue: Tongue, source: str = "en", wording: Wording | None = None) -> None:
        self.tongue, self.source, self.wording = tongue, source, wording
        self.open: list[str] = []
        self.untranslated: list[str] = []
        self.say = tongue.say
        self.by_machine = False

    def free(self, field: str, text: str, first_up: bool = True) -> Run:
        """Return words of the record: translated where a translation is held, open where empty."""
        if not text.strip():
            return self.blank(field)
        said = self.translated(text)
        if not said:
            self.untranslated.append(field)
        shown = upper_first(said or text) if first_up else said or text
        return Run(shown, field=_tag(field), language="" if said else self.source)

    def translated(self, text: str) -> str:
        """Return words of the record in this language, or nothing where none may be sent."""
        if self.tongue.language == self.source:
            return text
        found = self.wording.of(text) if self.wording else ""
        said = told(found, addresses=placed(text))  # an address stands where one may
        if said and self.wording and self.wording.sort == "machine":
            self.by_machine = True
        return said

    def blank(self, field: str) -> Run:
        """Return the mark of a place that stands open."""
        self.open.append(field)
        return Run(self.say(BLANK), field=_tag(field), open=True)

    def day(self, field: str, told: str) -> Run:
        """Return days of the record, already in this language."""
        return Run(told, field=_tag(field))

    def chosen(self, field: str, text: str) -> Run:
        """Return words that the template itself has said, or the mark of an open place."""
        return Run(upper_first(text), field=_tag(field)) if text else self.blank(field)

    def either(self, field: str, text: str) -> Run:
        """Return words that may be of the template or of the record, each said as it should be."""
        known = self.tongue.can_say(text)
        return self.chosen(field, self.say(text)) if known else self.free(field, text)

    def row(self, label: str, *parts: str | Run) -> tuple[Line, Line]:
        """Return a row of a table of labels."""
        return line(self.say(label)), line(*parts)

    def label(self, words: str) -> str:
        """Return words already in this language as a label, with the colon that it writes."""
        return self.say("{label}:", label=words)

    def item(self, label: str, *parts: str | Run) -> Paragraph:
        """Return a paragraph with a bold label, already in this language, and a stop at its end."""
        made = line(*parts)
        ended = made and made[-1].text.rstrip().endswith((".", "?", "!", "。"))
        return labelled(label, *made, "" if ended else ".")

    def people(self, persons: Iterable[Told], ids: Iterable[str]) -> str:
        """Return some persons as another state may read of them."""
        known = {p.id: p for p in persons}
        return self.say("; ").join(self.person(known[i]) for i in ids if i in known)

    def person(self, told: Told) -> str:
        """Return one person: pseudonym or role, number, nationality where it may be told."""
        role = self.say(told.role)
        numbered = f"{role} {told.ordinal}" if told.ordinal else role
        called = told.pseudonym or (self.translated(told.label) if told.label else "")
        parts = [f"{called} ({role})" if called else numbered]
        parts += [self.say(COUNT, n=told.count)] if told.count > 1 else []
        nations = self.tongue.states(told.nationality)
        parts += [self.say("nationality: {states}", states=nations)] if nations else []
        if told.resides:
            parts.append(self.say("resides in the requested state"))
        parts += [self.say("deceased")] if told.died else []
        return ", ".join(parts)

    def terms(self, kind: str, ids: Iterable[str]) -> str:
        """Return the words of some acts, means or purposes."""
        known = getattr(self.tongue.law.vocabulary, kind)
        return ", ".join(self.say(known[i].says) if i in known else self.say(i) for i in ids)

    def event(self, told: tuple[Told, ...], event: Event) -> Line:
        """Return one fact with its day, place, standing, means and purpose.

        What a court found of an act is no finding against who was not convicted of it.
        """
        at = upper_first(self.tongue.days(event.day, event.until)) if event.day else ""
        place = self.tongue.state(event.place) if event.place else ""
        start = ", ".join(w for w in (at, place) if w)
        act = self.terms("acts", [event.act])
        says = self.free(f"events.{event.id}.says", event.says, False) if event.says else Run(act)
        known = {one.id: one for one in told}
        found = event.standing == "found"
        open_ = [i for i in event.by if found and i in known and known[i].role != "convicted"]
        rows = (
            ("By: {people}.", "people", self.people(told, (i for i in event.by if i not in open_))),
            ("Attributed to: {people} (alleged).", "people", self.people(told, open_)),
            ("Means: {terms}.", "terms", self.terms("means", event.means or ())),
            ("Purpose: {terms}.", "terms", self.terms("purposes", event.purposes or ())),
        )
        more = " ".join(self.say(phrase, **{key: text}) for phrase, key, text in rows if text)
        stands: tuple[str | Run, ...] = (f" ({self.say(event.standing)}). ",)
        if found and (source := "" if hides(event.source) else event.source):
            court = self.free(f"events.{event.id}.source", source, False)
            stands = (f" ({self.say(event.standing)}: ", court, "). ")
        return line(f"{self.label(start)} ", says, *stands, more)

"""How one state stands to one instrument on one day: the decision, without its sentences.

Vienna Convention on the Law of Treaties: consent (arts 11-16), entry into force (24), territory
(29), denunciation (54-56); each instrument's own rule comes first. `binding` puts the reasons
into words.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from comity.law.model import CONSENT, Instrument, Law, Party, State
from comity.law.once import once_per_law
from comity.reasoning.answer import Verdict, all_of

# Territories whose treaties do not simply follow those of the state that answers for them.
OWN_TREATY_LIFE = frozenset(("HKG", "MAC"))


ABSENT = frozenset(("list-ended", "list-partial", "signature-later-unknown", "contested"))


class Standing(NamedTuple):
    """A verdict, the rule that gave it, the row it rests on, and the day since when."""

    verdict: Verdict
    rule: str
    row: Party | None = None
    since: date | None = None
    requires: tuple[tuple[str, Standing], ...] = ()

    @property
    def firm(self) -> Verdict:
        """The verdict for taking another text's place: mere silence of a list counts as no."""
        silent = self.rule in ABSENT or any(s.firm == "no" for _, s in self.requires)
        return "no" if silent else self.verdict


def standing(law: Law, state: State, instrument: Instrument, day: date) -> Standing:
    """Return how a state stands to an instrument on a day, required instruments included."""
    own = _own(law, state, instrument, day)
    if own.verdict == "no" or not instrument.requires:
        return own
    needed = tuple(
        (r.instrument, standing(law, state, law.instruments[r.instrument], day))
        for r in instrument.requires
    )
    verdict = all_of((own.verdict, *(s.verdict for _, s in needed)))
    rule = own.rule if verdict == own.verdict else "required-instrument"
    days = [d for d in (own.since, *(s.since for _, s in needed)) if d]
    return Standing(verdict, rule, own.row, max(days, default=None), needed)


def _own(law: Law, state: State, instrument: Instrument, day: date) -> Standing:
    early = _too_early(state, instrument, day)
    if early and (early.verdict == "no" or not _closed_to(law, state, instrument)):
        return early
    if state.kind == "territory":
        return _territory(law, state, instrument, day)
    rows = _rows(law).get((instrument.id, state.code), ())
    found = [_of_state(law, state, instrument, day, row) for row in rows]
    if not found:
        found = [_absent(law, state, instrument, day)]
    return _transposing(law, state.code, instrument, day, _best(found))


@once_per_law
def _rows(law: Law) -> dict[tuple[str, str], tuple[Party, ...]]:
    """Return the rows that speak of a whole state, by instrument and state."""
    out: dict[tuple[str, str], tuple[Party, ...]] = {}
    for key, rows in law.parties.items():
        for row in rows:
            if not row.territory:
                out[key, row.state] = (*out.get((key, row.state), ()), row)
    return out


def _of_state(law: Law, state: State, instrument: Instrument, day: date, row: Party) -> Standing:
    found = _by_row(row, instrument, day)
    if found.rule == "day-unknown" and _not_yet_member(law, state, instrument, day):
        return Standing("no", "not-yet-open", row)
    return found


def _best(found: list[Standing]) -> Standing:
    """Return the standing that decides: a state that left and came back has two rows."""
    if len(found) == 1:
        return found[0]
    order: tuple[Verdict, ...] = ("yes", "conditional", "unknown", "no")
    latest = sorted(found, key=lambda s: (s.row.in_force or date.min) if s.row else date.min)
    return min(reversed(latest), key=lambda s: order.index(s.verdict))


def _transposing(
    law: Law, code: str, instrument: Instrument, day: date, found: Standing
) -> Standing:
    """Return, while a directive's time to transpose runs, that it binds as to its result only."""
    entry, union = instrument.entry_into_force, instrument.union
    if union is None or entry.rule.kind != "transposition" or found.rule != "not-yet":
        return found
    joined = [m.since for m in law.organisations[union.id] if m.state == code]
    joined += [union.opted_in[code]] if code in union.opted_in else []
    if entry.first and joined and day >= max(entry.first, *joined):
        return Standing("conditional", "transposition-runs", found.row, found.since)
    return found


def _too_early(state: State, instrument: Instrument, day: date) -> Standing | None:
    entry = instrument.entry_into_force
    if instrument.kind in ("soft-law", "model"):
        return Standing("no", "not-binding")
    if day < instrument.adopted:
        return Standing("no", "not-yet-adopted")
    if (state.since and day < state.since) or (state.until and day > state.until):
        return Standing("no", "state-did-not-exist")
    if entry.first and day < entry.first:
        return Standing("no", "not-yet-in-force")
    if entry.not_before:
        rule = "not-yet-in-force" if day < entry.not_before else "entry-not-verified"
        return Standing("no" if day < entry.not_before else "unknown", rule)
    return None


def _by_row(row: Party, instrument: Instrument, day: date) -> Standing:
    if row.doubt == "membership":
        return Standing("unknown", "doubtful", row)
    if row.kind == "opt-out":
        return Standing("no", "opt-out", row)
    if row.kind == "separate-agreement":
        return Standing("no", "separate-agreement", row)
    if row.kind == "predecessor":
        return Standing("unknown", "predecessor", row)
    if row.kind == "signature":
        return _signed_only(row, instrument, day)
    if row.ended and day >= row.ended:
        return Standing("unknown" if row.doubt == "end" else "no", "ended", row)
    return _since(row, day)


def _since(row: Party, day: date) -> Standing:
    if row.in_force and row.by and row.in_force <= day < row.by:
        return Standing("unknown", "day-unknown", row)
    if row.in_force:
        bound = day >= row.in_force
        return Standing(
            "yes" if bound else "no", "in-force" if bound else "not-yet", row, row.in_force
        )
    if row.by and day >= row.by:
        return Standing("yes", "in-force-by", row, row.by)
    if row.consent and day < row.consent and row.kind != "succession":
        return Standing("no", "not-yet", row)
    return Standing("unknown", "day-unknown", row)


def _signed_only(row: Party, instrument: Instrument, day: date) -> Standing:
    until = row.known_until or instrument.party_list.complete_on
    if until and day <= until:
        return Standing("no", "signature-only", row)
    return Standing("unknown", "signature-later-unknown", row)


def _absent(law: Law, state: State, instrument: Instrument, day: date) -> Standing:
    if instrument.union:
        return by_membership(law, state.code, instrument, day)
    if _closed_to(law, state, instrument):
        return Standing("no", "not-open")
    if state.kind == "contested":
        return Standing("unknown", "contested")
    if state.kind == "former":
        return Standing("unknown", "predecessor")
    complete = instrument.party_list.complete_on
    if complete is None:
        return Standing("unknown", "list-partial")
    return Standing("no", "absent") if day <= complete else Standing("unknown", "list-ended")


def by_membership(law: Law, code: str, instrument: Instrument, day: date) -> Standing:
    """Return the standing that membership of the union gives, opt-outs counted.

    The act's day of application or the accession, whichever is later, is the first day bound.
    """
    union = instrument.union
    if union is None:
        return Standing("unknown", "list-partial")
    if code in union.except_:
        return Standing("no", "opt-out")
    member = next((m for m in law.organisations[union.id] if m.state == code), None)
    if member is None:
        return Standing("no", "not-a-member")
    applies = instrument.entry_into_force.rule.from_
    since = max(d for d in (member.since, applies) if d)
    if day < since:
        return Standing("no", "not-yet", None, since)
    if member.until and day > member.until:
        return Standing("no", "left-the-union", None, since)
    return Standing("yes", "membership", None, since)


def _closed_to(law: Law, state: State, instrument: Instrument) -> bool:
    """Return whether the treaty is open to members of an organisation the state never joined."""
    words = instrument.party_list.open_to.split()
    if words[:2] != ["members", "of"]:
        return False
    members = {m.state for m in law.organisations[words[2]]}
    return state.code not in members | set(words[3:])


def _not_yet_member(law: Law, state: State, instrument: Instrument, day: date) -> bool:
    words = instrument.party_list.open_to.split()
    if words[:2] != ["members", "of"] or state.code in words[3:]:
        return False
    return all(m.since > day for m in law.organisations[words[2]] if m.state == state.code)


def _territory(law: Law, state: State, instrument: Instrument, day: date) -> Standing:
    parent = law.states[state.part_of]
    for row in law.parties.get(instrument.id, ()):
        if row.territory == state.code:
            if row.kind == "exclusion":
                return Standing("no", "territory-excluded", row)
            of_parent = standing(law, parent, instrument, day)
            own = _since(row, day)
            verdict = all_of((own.verdict, of_parent.verdict))
            rule = own.rule if verdict == own.verdict else "parent-not-bound"
            return Standing(verdict, rule, row, own.since)
    for row in law.parties.get(instrument.id, ()):
        if row.state == state.code and row.kind in CONSENT:
            return _by_row(row, instrument, day)
    of_parent = standing(law, parent, instrument, day)
    closed = instrument.union or _closed_to(law, parent, instrument)
    if state.code in OWN_TREATY_LIFE and not (closed and of_parent.verdict == "no"):
        return Standing("unknown", "territory-unknown")
    if of_parent.verdict == "no":
        return Standing("no", "parent-not-bound", of_parent.row)
    return Standing("unknown", "territory-unknown", of_parent.row)

"""The independent oracle: who is bound and which basis applies, by clingo from the law folder.

Written from the researched law, without the engine. `binding.lp` and `basis.lp` hold the rules,
`coverage.lp` says which instrument carries which measure; this file only turns the law folder into
facts for one day and reads the answer set back.

    python tests/oracle/run.py --law law --day 2005-06-01 --pair THA MMR
"""

import argparse
import csv
import resource
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import clingo
import yaml

Key = tuple[str, str, str]
Statuses = Mapping[str, str]
Part = tuple[str, ...]  # of what holds between two states: an instrument and what is said of it

RULES = Path(__file__).parent
UNION = "eue"
NEVER_ASKED = {"former", "organisation"}  # kinds in states/; territories stand in another column
FOREVER = 99991231
STATUSES = ("applies", "conditional", "unknown")
PLAIN = 2  # an instrument and whether it binds the two; more words name a bundle and its status
BILATERAL_RANK = 2  # cooperation.md §9 step 6; all other ranks are in coverage.lp


def solve(law_folder: Path | str, day: str, only: Collection[str] = ()) -> dict[Key, Statuses]:
    """Say, for every ordered pair of states and every measure, which instruments may serve.

    `day` is ISO 8601; `only` names the states to ask about, by default all that the law folder
    knows. The keys are (requesting, requested, measure); the values map an instrument's id to
    "applies", "conditional" or "unknown". What does not apply is left out, so a key may be missing.
    Equal values are one shared object: do not change them.
    """
    return _answers(_model(_facts(Path(law_folder), day, only)))


# --- facts --------------------------------------------------------------------


def _facts(law: Path, day: str, only: Collection[str]) -> str:
    rows = {path.stem: _rows(path) for path in sorted((law / "parties").glob("*.csv"))}
    organisations = {
        path.stem: _rows(path) for path in sorted((law / "organisations").glob("*.csv"))
    }
    treaties = [_document(path) for path in sorted((law / "bilateral").glob("*.yaml"))]
    lines = [f"day({_day(day)})."]
    files = [_document(path) for path in sorted((law / "states").glob("*.yaml"))]
    strange = {file["code"] for file in files if file["kind"] in NEVER_ASKED}
    known = sorted(_named(rows, organisations, treaties) - strange)
    if strangers := set(only) - set(known):
        raise ValueError(f"Not a state of the law folder: {', '.join(sorted(strangers))}.")
    lines += (f'state("{state}").' for state in sorted(only) or known)
    for file in files:
        lines += _dated(f'"{file["code"]}"', (("born", file.get("since")),))
        lines += _dated(f'"{file["code"]}"', (("last_day", file.get("until")),))
        lines += _declaration_facts(file)
    for path in sorted((law / "instruments").glob("*.yaml")):
        lines += _instrument_facts(_document(path), organisations)
    for instrument, party_rows in rows.items():
        lines += _party_facts(instrument, party_rows)
    for organisation, members in organisations.items():
        lines += _member_facts(organisation, members)
    for treaty in treaties:
        lines += _treaty_facts(treaty)
    return "\n".join(lines)


def _named(
    rows: Mapping[str, list[dict[str, str]]],
    organisations: Mapping[str, list[dict[str, str]]],
    treaties: list[dict[str, Any]],
) -> set[str]:
    found = {row["state"] for party_rows in rows.values() for row in party_rows}
    found |= {row["state"] for row in organisations.get(UNION, [])}
    found |= {state for treaty in treaties for state in treaty["between"]} - set(organisations)
    found |= {later["state"] for treaty in treaties for later in treaty.get("continues", [])}
    return found


def _declaration_facts(state: dict[str, Any]) -> Iterator[str]:
    """Give what the state declared towards one other state about a whole instrument."""
    for said in state.get("declarations", []):
        if "towards" in said and ":" not in said["provision"]:
            since = _day(said["since"]) if said.get("since") else "ever"
            states = f'"{state["code"]}","{said["towards"]}"'
            yield f'declares({said["provision"]},{states},"{said["effect"]}",{since}).'


def _instrument_facts(
    instrument: dict[str, Any], organisations: Mapping[str, Any]
) -> Iterator[str]:
    name = instrument["id"]
    starts = instrument["entry_into_force"]
    parties = instrument["party_list"]
    yield f"instrument({name})."
    yield from _dated(name, (("opened", instrument.get("opened")),))
    yield from _dated(
        name, (("first", starts.get("first")), ("not_before", starts.get("not_before")))
    )
    if parties.get("complete_on") != "partial":
        yield from _dated(name, (("complete", parties.get("complete_on")),))
    yield from _open_to(name, parties.get("open_to", ""), organisations)
    for parent in instrument.get("requires", []):
        yield f"requires({name},{parent['instrument']})."
    if "union" in instrument:
        yield f'union({name},"{instrument["union"]["id"]}",{_day(starts["rule"]["from"])}).'
        for state in instrument["union"].get("except", {}):
            yield f'except({name},"{state}").'
        yield from _dated(name, (("settled", instrument["union"].get("settled")),))


def _open_to(name: str, text: str, organisations: Mapping[str, Any]) -> Iterator[str]:
    """Read "members of eue and ISL NOR"; an organisation without a file closes nothing."""
    if not text:
        return
    words = text.removeprefix("members of ").replace(",", " ").split()
    if words[0] in organisations:
        yield f'open_to({name},"{words[0]}").'
    for state in words[1:]:
        if state != "and":
            yield f'open_to_also({name},"{state}").'


def _party_facts(instrument: str, rows: list[dict[str, str]]) -> Iterator[str]:
    for row in rows:
        if row["territory"]:
            continue
        yield f'row({instrument},"{row["state"]}","{row["kind"]}").'
        for column in ("in_force", "by", "ended", "known_until"):
            if row[column]:
                yield f'{column}({instrument},"{row["state"]}",{_day(row[column])}).'
        if row["doubt"]:
            yield f'doubt({instrument},"{row["state"]}",{row["doubt"]}).'


def _member_facts(organisation: str, members: list[dict[str, str]]) -> Iterator[str]:
    for row in members:
        until = _day(row["until"]) if row["until"] else FOREVER
        yield f'member("{organisation}","{row["state"]}",{_day(row["since"])},{until}).'


def _treaty_facts(treaty: dict[str, Any]) -> Iterator[str]:
    name = f'"{treaty["id"]}"'
    for number, state in enumerate(treaty["between"], start=1):
        yield f'between({name},{number},"{state}").'
    for later in treaty.get("continues", []):
        states = f'"{later["state"]}","{later["predecessor"]}"'
        yield f"continues({name},{states},{_day(later['since'])})."
    yield from _dated(
        name, ((f"t_{key}", treaty.get(key)) for key in ("signed", "in_force", "by", "ended"))
    )
    if treaty.get("general") == "true":
        yield f"t_general({name})."
    for other in treaty.get("survives", []):
        yield f"t_survives({name},{other['instrument']})."
    for relation in treaty.get("relations", []):
        if relation["relation"] == "replaces":
            for measure in relation["measures"]:
                yield f"t_replaces({name},{relation['instrument']},{measure})."
    for number, basis in enumerate(treaty["bases"]):
        yield from _dated(f"{name},{number}", (("t_says_from", basis.get("since")),))
        for measure in basis["measures"]:
            yield f"t_says({name},{number},{measure})."
        for measure in basis.get("except", []):
            yield f"t_unless({name},{number},{measure})."


def _dated(name: str, values: Iterable[tuple[str, str | None]]) -> Iterator[str]:
    for predicate, value in values:
        if value:
            yield f"{predicate}({name},{_day(value)})."


def _day(text: str) -> int:
    return int(text.replace("-", ""))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _document(path: Path) -> dict[str, Any]:
    """Read one file; every scalar stays text."""
    with path.open("rb") as file:
        document: dict[str, Any] = yaml.load(file, Loader=yaml.CBaseLoader)
    return document


# --- answers ------------------------------------------------------------------


def _model(facts: str) -> list[str]:
    """Give the shown atoms as text, which is faster than a call for each; no atom has a space."""
    control = clingo.Control(["--warn=no-atom-undefined"])
    control.add("base", [], facts)
    for name in ("coverage", "binding", "basis"):
        control.load(str(RULES / f"{name}.lp"))
    control.ground([("base", [])])
    with control.solve(yield_=True) as handle:
        models = [str(model) for model in handle]
    if len(models) != 1:
        raise ValueError(f"The rules must have exactly one answer set and have {len(models)}.")
    return models[0].split(" ")


def _answers(atoms: list[str]) -> dict[Key, Statuses]:
    """Open the bundles and mirror each pair: the rules speak of pairs in alphabetical order."""
    bundles: dict[str, list[str]] = defaultdict(list)
    gives: dict[Part, list[Part]] = defaultdict(list)
    found: dict[tuple[str, str], list[Part]] = defaultdict(list)
    for atom in atoms:
        name, values = atom[:-1].split("(", 1)
        if name == "plain":
            instrument, first, second, bound = values.split(",")
            found[first, second].append((instrument, bound))
        elif name in ("status", "t_status"):
            instrument, first, second, bundle, status = values.split(",")
            found[first, second].append((instrument, bundle, status))
        elif name == "gives":
            instrument, bound, bundle, status = values.split(",")
            gives[instrument, bound].append((instrument, bundle, status))
        elif name == "in_bundle":
            bundle, measure = values.split(",")
            bundles[bundle].append(measure)
    answers: dict[Key, Statuses] = {}
    shared: dict[frozenset[Part], dict[str, dict[str, str]]] = {}
    for (first, second), parts in found.items():
        one, other = first.strip('"'), second.strip('"')
        same = frozenset(parts)
        if same not in shared:
            shared[same] = _by_measure(parts, gives, bundles)
        for measure, statuses in shared[same].items():
            answers[one, other, measure] = answers[other, one, measure] = statuses
    return answers


def _by_measure(
    parts: list[Part], gives: Mapping[Part, list[Part]], bundles: Mapping[str, list[str]]
) -> dict[str, dict[str, str]]:
    measures: dict[str, dict[str, str]] = defaultdict(dict)
    for part in parts:
        for instrument, bundle, status in gives[part] if len(part) == PLAIN else [part]:
            for measure in bundles[bundle]:
                measures[measure][instrument.strip('"')] = status
    return measures


# --- command line -------------------------------------------------------------


def _ranks(atoms: list[str]) -> dict[str, int]:
    found = (atom[len("rank(") : -1].split(",") for atom in atoms if atom.startswith("rank("))
    return {instrument: int(rank) for instrument, rank in found}


def _pair_lines(
    answers: Mapping[Key, Statuses], pair: tuple[str, str], ranks: Mapping[str, int]
) -> Iterator[str]:
    for (requesting, requested, measure), statuses in sorted(answers.items()):
        if (requesting, requested) == pair:
            best_first = sorted(statuses, key=lambda name: (ranks.get(name, BILATERAL_RANK), name))
            yield f"{measure:26} {', '.join(f'{name} {statuses[name]}' for name in best_first)}"


def _count_lines(answers: Mapping[Key, Statuses]) -> Iterator[str]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for (_, _, measure), statuses in answers.items():
        counts[measure].update(statuses.values())
    yield f"{'measure':26}" + "".join(f"{status:>13}" for status in STATUSES)
    for measure, count in sorted(counts.items()):
        yield f"{measure:26}" + "".join(f"{count[status]:>13}" for status in STATUSES)


def main() -> None:
    parser = argparse.ArgumentParser(
        description="Ask the independent oracle which legal bases hold on one day."
    )
    parser.add_argument("--law", type=Path, default=Path("law"), help="the law folder")
    parser.add_argument("--day", required=True, help="ISO 8601, such as 2005-06-01")
    parser.add_argument(
        "--pair", nargs=2, metavar=("REQUESTING", "REQUESTED"), help="without it: counts by measure"
    )
    asked = parser.parse_args()
    start = time.perf_counter()
    atoms = _model(_facts(asked.law, asked.day, asked.pair or ()))
    answers = _answers(atoms)
    seconds = time.perf_counter() - start
    pair = (asked.pair[0], asked.pair[1]) if asked.pair else None
    lines = _pair_lines(answers, pair, _ranks(atoms)) if pair else _count_lines(answers)
    sys.stdout.writelines(f"{line}\n" for line in lines)
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    sys.stderr.write(f"{asked.day}: {seconds:.1f} s, {megabytes} MB\n")


if __name__ == "__main__":
    main()

"""The route: states in order with their stages, and never a place."""

from __future__ import annotations

from xml.etree import ElementTree

from msgspec.structs import replace

from comity.documents.plan.map import drawn
from comity.planning.route import Leg, route
from support.five_states import case, matter, plan


def test_the_stops_come_in_the_order_in_which_they_were_first_reached() -> None:
    assert [s.state for s in plan().route.stops] == ["NGA", "BGD", "ROU", "FRA", "ITA"]


def test_each_stop_has_its_stages() -> None:
    stages = {s.state: s.stages for s in plan().route.stops}
    assert stages["NGA"] == ("recruitment",)
    assert stages["ROU"] == ("transit",)
    assert stages["ITA"] == ("exploitation",)


def test_victims_who_came_by_other_ways_have_legs_of_their_own() -> None:
    assert Leg("ROU", "ITA", "2023") in plan().route.legs
    assert Leg("FRA", "ITA", "2023") in plan().route.legs


def test_handing_a_child_over_at_the_start_is_recruitment() -> None:
    events = (replace(case().events[0], act="transfer"), *case().events[1:])
    assert route(matter(replace(case(), events=events))).stops[0].stages == ("recruitment",)


def test_what_was_denied_is_no_stop() -> None:
    events = tuple(replace(e, standing="denied") if e.place == "FRA" else e for e in case().events)
    assert "FRA" not in [s.state for s in route(matter(replace(case(), events=events))).stops]


def test_where_a_victim_went_after_the_last_act_is_no_stop() -> None:
    after = replace(case().events[-1], place="DEU")
    found = route(matter(replace(case(), events=(*case().events[:-1], after))))
    assert "DEU" not in [s.state for s in found.stops]


def test_an_act_without_a_state_is_named_as_missing() -> None:
    events = (replace(case().events[0], place=""), *case().events[1:])
    found = route(matter(replace(case(), events=events)))
    assert found.missing == ("the state in which this was done: found",)


def test_the_words_say_what_the_drawing_shows() -> None:
    says = plan().route.says
    assert all(s.name in says for s in plan().route.stops)
    assert "from Romania to France in 2023" in says


def test_the_drawing_is_whole_and_refers_to_nothing_outside() -> None:
    svg = drawn(plan().route)
    root = ElementTree.fromstring(svg)
    texts = [t.text for t in root.iter("{http://www.w3.org/2000/svg}text")]
    assert [t for t in texts if t in {"Nigeria", "Italy"}] == ["Nigeria", "Italy"]
    assert "href" not in svg
    assert "currentColor" in svg


def test_a_hostile_name_stays_text_in_the_drawing() -> None:
    first = plan().route.stops[0]
    stops = (replace(first, name="<script>"), *plan().route.stops[1:])
    assert "<script>" not in drawn(replace(plan().route, stops=stops))

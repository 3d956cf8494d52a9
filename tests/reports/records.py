"""A small record with joined events, for tests of reports."""

from __future__ import annotations

from pathlib import Path

from detente.events import join
from detente.model import Participant, Place, PloverCode
from detente.record import Record
from tests.events.building import days, record_of, text

MEETING = "Tô Lâm received Ambassador Ivan Petrov in Đà Nẵng on 13 August 2021"
VISIT = 'Foreign Minister Ivanov; "a friend" of Hanoi, will visit Vietnam on 1 September 2021'
DENIED = "Moscow denied that it had cut supplies to Hanoi on 2 September 2021"
PLEDGE = "Russia promised in 2020 to send vaccines"


def party(name: str, country: str, role: str, **fields: str) -> Participant:
    return Participant(name=name, text=name, start=0, end=len(name), country=country, role=role, **fields)  # type: ignore[arg-type]


def sample(path: Path) -> Record:
    """A meeting, a planned visit, something denied, a pledge of a year: one text and a copy of nothing."""
    host = party("Tô Lâm", "VNM", "host", sector="GOV", office="President of Vietnam", actor="person:Tô Lâm")
    guest = party("Ivan Petrov", "RUS", "guest", sector="GOV", office="Ambassador of Russia to Vietnam")
    visitor, to = party("Ivanov", "RUS", "visitor", sector="GOV"), party("Vietnam", "VNM", "host", actor="state:VNM")
    cutter, hit = party("Moscow", "RUS", "actor", actor="state:RUS"), party("Hanoi", "VNM", "target", actor="state:VNM")
    promisor, promisee = (
        party("Russia", "RUS", "promisor", actor="state:RUS"),
        party("Vietnam", "VNM", "promisee", actor="state:VNM"),
    )
    place = Place(text="Đà Nẵng", name="Đà Nẵng", country="VNM", lat=16.07, lon=108.22, geonames=1583992)
    consult = PloverCode(type="CONSULT", mode="visit", contexts=("diplomatic", "health"))
    year = days("2020-01-01", "2021-01-01")
    entry = text(
        "reception",
        (MEETING, {"participants": (host, guest), "place": place, "plover": consult, "cameo": "040", "intensity": 4.0}),
        (VISIT, {"kind": "visit", "participants": (visitor, to), "date": days("2021-09-01", "2021-09-02"), "realis": "planned", "plover": consult}),
        (DENIED, {"kind": "sanction", "participants": (cutter, hit), "date": days("2021-09-02", "2021-09-03"), "realis": "denied"}),
        (PLEDGE, {"kind": "pledge", "participants": (promisor, promisee), "date": type(year)(start=year.start, end=year.end, precision="year", basis="stated"), "status": "intended", "plover": PloverCode(type="AGREE")}),
        title="A reception in Đà Nẵng",
        publisher="Nhân Dân",
        language="en",
        published=("2021-08-14", "2021-08-15"),
    )  # fmt: skip
    record = record_of(path, [entry])
    join(record)
    return record

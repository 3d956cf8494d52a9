"""ISO3 -> COW, FIPS 10-4 and ISO2 codes, from `country_codes.csv`: what the data of other projects name states by.

COW: Correlates of War state system membership, 2016 list with today's states. FIPS 10-4: withdrawn by NIST in 2008, kept by GDELT.
International actors (UNO, EUR, IGO, …) and states no list knows have no code: the result is None, never a guess.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class CountryCodes(NamedTuple):
    """The codes of one state; None where a list has none."""

    iso3: str
    iso2: str | None
    fips: str | None
    cow: str | None


@cache
def table() -> dict[str, CountryCodes]:
    """Returns the codes by ISO3."""
    text = files("detente.reports").joinpath("country_codes.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return {row["iso3"]: CountryCodes(row["iso3"], row["iso2"] or None, row["fips"] or None, row["cow"] or None) for row in rows}


def codes_of(iso3: str | None) -> CountryCodes | None:
    """Returns the codes of a state, None for what is none.

    >>> codes_of("RUS")
    CountryCodes(iso3='RUS', iso2='RU', fips='RS', cow='365')
    """
    return table().get(iso3 or "")


def cow(iso3: str | None) -> str | None:
    """Returns the COW number of a state as text."""
    codes = codes_of(iso3)
    return codes.cow if codes else None


def fips(iso3: str | None) -> str | None:
    """Returns the FIPS 10-4 code of a state: Russia `RS`, Vietnam `VM`."""
    codes = codes_of(iso3)
    return codes.fips if codes else None

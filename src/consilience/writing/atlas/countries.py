"""Countries: short English name, ISO 3166-1 codes, and region of the UN's M49 standard.

`m49.csv` follows the United Nations Statistics Division's "Standard country or area codes for
statistical use" (M49, https://unstats.un.org/unsd/methodology/m49/), regrouped by hand; Taiwan
and Kosovo, which M49 does not list, stand with their neighbours, Kosovo under the user-assigned
code XKX.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country or territory; `subregion` and `region` are empty where M49 has none."""

    alpha2: str
    alpha3: str
    name: str
    subregion: str
    region: str


@lru_cache(maxsize=1)
def _countries() -> dict[str, Country]:
    text = files(__package__).joinpath("m49.csv").read_text(encoding="utf-8")
    return {row["alpha2"]: Country(**row) for row in csv.DictReader(text.splitlines())}


def country(alpha2: str | None) -> Country | None:
    """The country with that ISO 3166-1 alpha-2 code, None for none or an unknown one."""
    return _countries().get(alpha2 or "")


def country_name(alpha2: str) -> str:
    """Its short English name, else the code itself."""
    found = country(alpha2)
    return found.name if found else alpha2

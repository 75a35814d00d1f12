"""Sums that a load is worth, and weights that are no find."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import scene

from consilience.reading.events.worth import is_find, is_worth
from consilience.types import Span

WEIGHTS = [
    ("a find", "They found 40 kg of heroin.", "40 kg", True),
    ("about so much", "They seized about 20 tons of cocaine worth a lot.", "about 20 tons", True),
    ("papers", "a lorry declared as 9 tonnes of chalk", "9 tonnes", False),
    ("what a box weighs", "two containers weighing 40 tonnes at the quay", "40 tonnes", False),
    ("what lay in it", "a container weighing 40 tonnes of cocaine", "40 tonnes", True),
    ("a price", "The price of one kg of heroin is open.", "one kg", False),
    ("a rule of thumb", "if 1 gram is consumed by four people", "1 gram", False),
    ("of which a share is the drug", "40 per cent of the 900 kg of powder was cocaine", "900 kg", False),
    ("of which a part is the drug", "3,000 of the 12,000 tablets seized contained MDMA", "12,000 tablets", False),
    ("of which half was hidden", "Half of the 900 kg of cocaine was hidden in a car.", "900 kg", True),
    ("what it lay in", "A 3 kg parcel of tea held 400 g of heroin.", "3 kg", False),
    ("what was found in it", "A 3 kg parcel of tea held 400 g of heroin.", "400 g", True),
    ("a parcel of the drug", "A 3 kg parcel of heroin lay in a car.", "3 kg", True),
    ("one kilo that was found", "They seized one kilo of heroin.", "one kilo", True),
]  # fmt: skip


@pytest.mark.parametrize(
    ("trap", "text", "weight", "found"), WEIGHTS, ids=[one[0] for one in WEIGHTS]
)
def test_prices_papers_and_rules_of_thumb_are_no_find(
    trap: str, text: str, weight: str, *, found: bool
) -> None:
    start = text.index(weight)
    assert is_find(text, Span(start, start + len(weight), weight)) is found, trap


SUMS = [
    ("of a seizure", "The €42m seizure is a record.", True),
    ("of a haul, the drug between", "A €42m cocaine haul was shown.", True),
    ("of a seizure of money", "The €42m cash seizure is a record.", False),
    ("money from drugs", "They took €42m in drug proceeds.", False),
    ("a price by the piece", "It is worth €42m a kilo.", False),
]


@pytest.mark.parametrize(("trap", "text", "worth"), SUMS, ids=[one[0] for one in SUMS])
def test_a_sum_before_a_seizure_is_its_worth(
    parser: Language, trap: str, text: str, *, worth: bool
) -> None:
    made = scene(parser, text)
    start = text.index("€42m")
    assert is_worth(made, start, start + 4) is worth, trap

import pytest

from consilience import knowledge
from consilience.types import Mention
from consilience.values import substance
from consilience.values.amount import find

KNOWN = knowledge.load()


def read(text: str) -> tuple[Mention, ...]:
    found = find(text, KNOWN, substance.find(text, KNOWN))
    for one in found:
        assert text[one.span.start : one.span.end] == one.span.text
    return found


def shown(text: str) -> str:
    return "; ".join(one.value.show() for one in read(text))


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("They took 3.2 kg of pure heroin.", "heroin|=3.2 kg"),
        ("14 kg of off-white colour powder, heroin as it proved", "heroin|=14 kg"),
        ("Recovered: heroin 3 kg, two phones", "heroin|=3 kg"),
        ("sold heroin 20 kg of chalk", ""),  # another thing
        ("They took 700 oxycodone tablets.", "oxycodone|=700 tablet"),
        ("six kilograms or more of cocaine", "cocaine|>=6 kg"),
        ("heroin weighing 412 grams", "heroin|=412 g"),
        ("17 bags of heroin weighing just over 8kg", "heroin|>8 kg"),  # the bags are packing
        ("17 bags of heroin", "heroin|=17 bag"),
        ("1,200 pills of Dolazone 225mg, a brand of tramadol", "tramadol|=1200 tablet"),
        ("cannabis grew there: 84,500 plants", "cannabis|=84500 plant"),
        ("cannabis was sold by two plants", ""),  # works
        ("heroin, and gold weighing 2.1 kg", ""),
        ("heroin in a tin and 300 gm gold", ""),
        ("heroin in sheets with a combined weight of 412 grams", "heroin|=412 g"),
        ('900 g of suspected "heroin"', "heroin|=900 g"),
        ("cocaine (14 kg) and heroin (3 kg)", "cocaine|=14 kg; heroin|=3 kg"),
        ("a 1,500-kilogram load of cocaine", "cocaine|=1500 kg"),
        ("3 tons a month of cocaine", "cocaine|=3 t"),
        (
            "40 grams or more of a mixture or substance containing a detectable amount of heroin",
            "heroin|>=40 g",
        ),
        ("multi-ton loads of cocaine and marijuana", "cocaine|>1 t; cannabis|>1 t"),
        ("40 kilos each of heroin and cocaine", "heroin|=40 kg; cocaine|=40 kg"),
        ("400 grams of heroin and cocaine", "drugs|=400 g"),  # one figure for both
        ("heroin, cocaine and ketamine weighing 2 tonnes", "drugs|=2 t"),
        ("over 3 million captagon pills, 5 tonnes", "captagon|>3000000 tablet; captagon|=5 t"),
        ("80 kg of other drugs", "other drugs|=80 kg"),
        ("30 bags of heroin", "heroin|=30 bag"),
        ("12 kg of it was cocaine", "cocaine|=12 kg"),
    ],
)
def test_a_quantity_takes_the_substance_beside_it(text: str, means: str) -> None:
    assert shown(text) == means


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("more than 4 kg of heroin and 9 kg of cocaine", "heroin|>4 kg; cocaine|>9 kg"),
        # a bound behind its figure is said of that figure alone
        ("4 kg or more of heroin and 9 kg of cocaine", "heroin|>=4 kg; cocaine|=9 kg"),
        # another member with a bound of its own: each speaks for itself
        (
            "more than 4 kg of heroin, 9 kg of cocaine and nearly 2 kg of ketamine",
            "heroin|>4 kg; cocaine|=9 kg; ketamine|~2 kg",
        ),
        # nearness is of one figure
        ("about 4 kg of heroin and 9 kg of cocaine", "heroin|~4 kg; cocaine|=9 kg"),
    ],
)
def test_a_bound_governs_the_list_it_opens(text: str, means: str) -> None:
    assert shown(text) == means


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("The heroin lay in a van. Nearly 8kg of the drug was sold.", "heroin|~8 kg"),
        ("Cocaine was in the hold. Police counted 900 kilos.", "cocaine|=900 kg"),
        ("He made methamphetamine: 30 kg of the stimulant.", "methamphetamine|=30 kg"),
    ],
)
def test_an_unnamed_drug_is_the_one_spoken_of_with_doubt(text: str, means: str) -> None:
    (found,) = read(text)
    assert found.value.show() == means
    assert found.doubt


@pytest.mark.parametrize(
    "text",
    [
        "Cocaine came with 12 tons of timber.",  # of something else
        "The 40-ton truck hid cocaine.",  # a size
        "Heroin is strong: two grams can kill.",  # a dose
        "They opened 90 sacks of 25 kg each with cocaine in one.",  # the weight of one sack
        "A 5-gallon drum held no cocaine.",
        "Customs found 700 kg of tusks: 590 kg and 110 kg.",  # no word of drugs in the text
        "Cocaine lay in 90 sacks of 25 kg.",
        "Cocaine came in a box declared as 20 kg of caffeine.",
        "Of the heroin they could have made 40,000 doses.",  # what it comes to
        "Tramadol lay in a box declared to contain 20 kg of rice.",
    ],
)
def test_figures_of_other_things_are_no_amounts(text: str) -> None:
    assert not read(text)


def test_what_one_tablet_holds_is_no_find_and_milligrams_found_are() -> None:
    (found,) = read("Customs found 7,000 tablets of tramadol (225mg) at the shed.")
    assert found.value.show() == "tramadol|=7000 tablet"
    (found,) = read("The search of his flat turned up 300 mg of heroin.")
    assert found.value.show() == "heroin|=300 mg"

from dataclasses import replace
from decimal import Decimal

import pytest

from consilience import knowledge
from consilience.values.penalty import Limit, Penalty, ends_range, find
from consilience.values.quantity import Quantity, Unit

KNOWN = knowledge.load()


def shown(text: str) -> str:
    found = find(text, KNOWN)
    for one in found:
        assert text[one.span.start : one.span.end] == one.span.text
    return "; ".join(one.value.show() for one in found)


def test_a_bare_dollar_is_that_of_the_towns_named() -> None:
    found = find("Roe was fined $900.", KNOWN, {"AU": 2})

    assert [one.value.show() for one in found] == ["fine 900 AUD"]


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("She was sentenced to 14 years in prison.", "prison P168M"),
        ("The judge gave Petrov and the others 30 years for it.", "prison P360M"),
        ("The judge gave the firm 30 years to build it.", ""),
        ("Roth spent 60 days in custody before she got bail.", ""),  # before any sentence
        ("Nine bodies were hanged from a bridge.", ""),
        (
            "Falk was locked up for two years, and joiner Ida Roth (29) for seven years.",
            "prison P24M; prison P84M",
        ),
        (
            "The court substituted nine years for the five years imposed on Lee.",
            "prison P108M; prison P60M",
        ),
        ("Six got penalties that vary between 3 and 11 years.", "prison P36M/P132M"),
        ("He was condemned to 12 years of closed regime.", "prison P144M"),
        ("He was condemned after 12 years of trading.", ""),
        ("The man was hanged on Wednesday.", "death"),
        ("He was jailed for five-and-half-years.", "prison P66M"),
        ("She must serve at least 17 years of her life sentence.", "min prison P204M; life"),
        ("That charge carries life.", "max life"),
        ("The article provides for 12 to 18 years.", "prison P144M/P216M"),
        ("She was given 90 days on electronic monitoring.", "home_confinement P3M"),
        ("She was given 40 days on electronic monitoring.", ""),
        ("They must each pay a penalty of €4,000.", "fine 4000 EUR"),
        ("They must pay €4,000 in tax.", ""),
        ("They must pay €4,000 bail.", ""),
        ("They were fined Rp 2 billion each, with six months in default.", "fine 2000000000 IDR"),
        ("€300 each in fines was imposed.", "fine 300 EUR"),
        ("He was sentenced Monday to 97 months.", "prison P97M"),
        ("Ruiz got 104 years and 8 months in prison.", "prison P1256M"),
        ("Five got between nine months’ and 12 years’ imprisonment.", "prison P9M/P144M"),
        (
            "One was jailed for life and four for between three and nine years.",
            "life; prison P36M/P108M",
        ),
        ("jail terms ranging from three to 15 years", "prison P36M/P180M"),
        ("He was sentenced to 18 years to life.", "min prison P216M; max life"),
        ("The rest drew anything from two years to life.", "min prison P24M; max life"),
        ("sentenced to life plus 90 years", "life; prison P1080M"),
        ("terms of 10 and 15 years", "prison P120M; prison P180M"),
        (
            "sentenced to 90 months, 60 months and 40 months in prison",
            "prison P90M; prison P60M; prison P40M",
        ),
        (
            "20 years in prison, followed by five years of supervised release",
            "prison P240M; supervised_release P60M",
        ),
        ("supervised release for life", "supervised_release life"),
        ("probation for two years", "probation P24M"),
        ("life without parole", "life"),
        ("A court jailed the master of a trawler for 11 years over hashish.", "prison P132M"),
        ("Judges imprisoned Ole Berg and two others for six years.", "prison P72M"),
        ("The bench jailed three people for life.", "life"),
        ("the judgment of nine years for the cook", "prison P108M"),
        ("The court gave a suspended death sentence.", "death suspended P2Y"),
        ("a death sentence, suspended for two years", "death suspended P2Y"),
        ("sentenced to death with a reprieve of two years", "death suspended P2Y"),
        ("sentenced to death for dealing", "death"),
        ("sentenced to time served", "time_served"),
    ],
)
def test_what_was_imposed_is_found(text: str, means: str) -> None:
    assert shown(text) == means


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("He faces a maximum of 20 years in prison.", "max prison P240M"),
        ("She faces up to life in prison.", "max life"),
        ("He faces a mandatory minimum of 10 years.", "min prison P120M"),
        ("a 10-year mandatory minimum prison term", "min prison P120M"),
        (
            "a minimum sentence of 10 years and a maximum of life in prison",
            "min prison P120M; max life",
        ),
        ("not less than 10 years and up to life in prison", "min prison P120M; max life"),
        (
            "He faces a maximum of 20 years in prison and a $1 million fine.",
            "max prison P240M; max fine 1000000 USD",
        ),
        ("a fine of up to $90,000", "max fine 90000 USD"),
        ("He could face the death penalty.", "max death"),
    ],
)
def test_what_the_law_allows_is_a_limit(text: str, means: str) -> None:
    assert shown(text) == means


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("fined 30,000 yuan", "fine 30000 CNY"),
        ("ordered to forfeit $1.2 million", "forfeiture 1200000 USD"),
        ("$44,000 in restitution", "restitution 44000 USD"),
        ("It fined Ole Berg, 44, one million yen.", "fine 1000000 JPY"),
        ("Berg also forfeits $7,000.", "forfeiture 7000 USD"),
        ("a fine of Rs two lakh", "fine 200000 INR"),
        ("to pay a fine option of N4 million", "fine 4000000 NGN"),
    ],
)
def test_money_to_be_paid_is_a_penalty(text: str, means: str) -> None:
    assert shown(text) == means


@pytest.mark.parametrize(
    "text",
    [
        "He had served five years in the army.",
        "She was convicted 10 years ago.",
        "For 14 years he ran the ring.",
        "a 25-year-old man",
        "The five-year investigation ended.",
        "His death shocked the town.",
        "He lost $9,000.",
        "She was jailed in Spain, where she had lived for ten years.",
        "They jailed the cook for making pills for two years.",  # that long he made them
        "Under the law a death sentence is usually commuted.",  # told of nobody
        "The army said: 12 years of trafficking ended.",
    ],
)
def test_other_lengths_and_sums_are_no_penalties(text: str) -> None:
    assert not shown(text)


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("The court handed 15 years to four people.", "prison P180M"),
        ("a verdict of nine years for two sailors", "prison P108M"),
        ("The captain was imprisoned six years.", "prison P72M"),
        ("They were locked up for a combined 21 years.", "prison P252M"),
        ("eight years of deprivation of liberty", "prison P96M"),
        ("The pair were put behind bars for more than six years.", "prison P72M"),
        ("Also jailed was Ann Orr (six years and one month).", "prison P73M"),
        ("Also jailed was Ann Orr (for six years).", "prison P72M"),
        ("She was sent to six years in jail.", "prison P72M"),
        (
            "He got six years for the heroin and two years for laundering.",
            "prison P72M; prison P24M",
        ),
        (  # the verb is printed once
            "Ruiz got 18 years, Bo Lund 16 years and Orr nine years.",
            "prison P216M; prison P192M; prison P108M",
        ),
        ("Ruiz got 18 years, and Lund moved nine years later.", "prison P216M"),
        ("He got six years for the heroin and moved two years later.", "prison P72M"),
        ("The brothers were jailed for almost 60 years between them.", "prison P720M"),
        ("She was sent down for six-and-a-half years.", "prison P78M"),
        ("He got a two-and-a-half-year sentence.", "prison P30M"),
        ("He had lived there (six years).", ""),
        ("She got a $900 fine or six years' imprisonment.", "fine 900 USD"),
        ("He got seven years in a strict-regime colony.", "prison P84M"),
        ("The court jailed three men for life.", "life"),
        ("A judge gave both brothers life.", "life"),
        ("The road gave the village new life.", ""),
        ("It took 15 years to build.", ""),
        ("The court handed the file over in 15 days to the police.", ""),
    ],
)
def test_a_term_is_told_in_many_ways(text: str, means: str) -> None:
    assert shown(text) == means


MONTH = Unit("M", "term", Decimal(1))


def prison(low: int, high: int | None = None) -> Penalty:
    upper = None if high is None else Decimal(high)
    return Penalty(
        measure="prison", quantity=Quantity(number=Decimal(low), unit=MONTH, upper=upper)
    )


@pytest.mark.parametrize(
    ("one", "other", "ends", "trap"),
    [
        (prison(480), prison(240, 480), True, "the upper end"),
        (prison(240, 480), prison(240), True, "the lower end, the other way round"),
        (prison(300), prison(240, 480), False, "within the range is another term"),
        (prison(480), prison(480), False, "two terms"),
        (prison(240, 480), prison(240, 480), False, "two ranges"),
        (replace(prison(480), limit=Limit.MAX), prison(240, 480), False, "what the law allows"),
        (replace(prison(480), measure="probation"), prison(240, 480), False, "another measure"),
    ],
)
def test_a_term_may_be_the_end_of_a_range(
    one: Penalty, other: Penalty, ends: bool, trap: str
) -> None:
    assert ends_range(one, other) is ends, trap

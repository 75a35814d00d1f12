import pytest

from consilience import knowledge
from consilience.types import Mention
from consilience.values.money import find

KNOWN = knowledge.load()


def read(text: str) -> tuple[Mention, ...]:
    found = find(text, KNOWN)
    for one in found:
        assert text[one.span.start : one.span.end] == one.span.text
    return found


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("$1.2bn", "=1200000000 USD"),
        ("£7m", "=7000000 GBP"),
        ("more than EUR 3 billion", ">3000000000 EUR"),
        ("RMB 640,000 (about $92,000)", "=640000 CNY"),  # one sum, the first printed
        ("around a billion of euros", "~1000000000 EUR"),
        ("$5-10 million", "5000000/10000000 USD"),
        ("5 to 6 million dollars", "5000000/6000000 USD"),
        ("$5 million to $10 million", "5000000/10000000 USD"),
        ("a fine of $1, 750", "=1750 USD"),  # a space slipped in
        ("tens of millions of dollars", ">10000000 USD"),
        ("US$ 2,000", "=2000 USD"),
        ("worth hundreds of millions of pounds", ">100000000 GBP"),  # nobody weighs in millions
        ("AU$1.4 billion (€860m, $970m)", "=1400000000 AUD"),
        ("550 000 euros", "=550000 EUR"),
        ("Manila customs: P34 million", "=34000000 PHP"),
        ("In Bogota, 9 million pesos", "=9000000 COP"),
        ("In Sinaloa, 9 million pesos", "=9000000 MXN"),
    ],
)
def test_a_sum_is_found_in_the_currency_printed_first(text: str, means: str) -> None:
    (found,) = read(text)
    assert found.value.show() == means


def test_pesos_without_a_country_are_doubted() -> None:
    (found,) = read("He hid 9 million pesos.")
    assert found.doubt


@pytest.mark.parametrize("text", ["gate P34", "26 pounds of heroin", "12 dollars' worth"[:2]])
def test_other_figures_are_no_money(text: str) -> None:
    assert not read(text)


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Australian police in Perth found pills worth $3 million.", "=3000000 AUD"),
        # the wires mark their dollars, and the United States are named
        ("Australian police in Perth found pills worth A$3 million, or $2m.", "=3000000 AUD"),
        ("Police in Perth, Australia, and the United States spoke of $3 million.", "=3000000 USD"),
        ("An Australian paid $3 million.", "=3000000 USD"),  # named once: too little to go by
        ("The load in Ipoh was worth RM3 million (S$1 million).", "=3000000 MYR"),
        ("MUMBAI: He paid Rs 1.2 lakh.", "=120000 INR"),
    ],
)
def test_a_bare_dollar_is_of_the_country_that_the_text_is_about(text: str, means: str) -> None:
    assert read(text)[0].value.show() == means


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("NAIROBI: The heroin was valued at Sh30 million.", "=30000000 KES"),
        ("A court in Kampala fined her sh2.5m.", "=2500000 UGX"),
        ("The Accra court fined him GH₵12,000.", "=12000 GHS"),
        ("Rosario police found 4 million pesos.", "=4000000 ARS"),
        ("Iquique police found 4 million pesos.", "=4000000 CLP"),
        ("In Santo Domingo RD$90,000 was taken.", "=90000 DOP"),
        ("The hashish in Cairo is worth 3 million pounds.", "=3000000 EGP"),
        # the home of a shared word stays, where the text names it
        ("An Egyptian in London made 3 million pounds.", "=3000000 GBP"),
        ("Chinese buyers paid a Chinese seller in Tokyo ¥90,000.", "=90000 JPY"),
        ("Guangdong police seized ¥90,000.", "=90000 CNY"),
        ("Police in Malmö found kr 40,000.", "=40000 SEK"),
        ("Oslo police found 40,000 kroner.", "=40000 NOK"),
        ("The load is worth R1.2m.", "=1200000 ZAR"),
        ("Police in Colombo, Sri Lanka, found Rs. 5 million.", "=5000000 LKR"),
        ("Kingston: Jamaican police put it at $5 million.", "=5000000 JMD"),
        # one Jamaican abroad, named twice, makes no paper of Kingston
        ("The Jamaican hid $5 million; the Jamaican fled.", "=5000000 USD"),
        ("Suva: Fijian police put it at $5 million.", "=5000000 FJD"),
        ("Police in Izmir took 600,000 ₺.", "=600000 TRY"),
        ("Dubai police said it was worth Dhs 3 million ($816,000).", "=3000000 AED"),
        ("In Douala it costs FCFA 90,000.", "=90000 XAF"),
        ("In Dakar it costs FCFA 90,000.", "=90000 XOF"),
        ("The load would sell for P34 million.", "=34000000 PHP"),
    ],
)
def test_a_shared_name_is_the_currency_of_the_country_named(text: str, means: str) -> None:
    (found,) = read(text)
    assert found.value.show() == means


@pytest.mark.parametrize(
    "text",
    [
        "The Lusaka K9 unit found it.",  # too small a sum for a letter
        "He, then 27 won on appeal.",  # a word, and no Korea
        "POLICE FOUND 20 PEN GUNS.",  # a code that is a word
        "He wore 4 gold crowns.",
        "A Budapest boat of 60 ft sank.",
        "Some 30 Afghanis were held in Kabul.",
        "Take the Q35 bus.",
    ],
)
def test_a_word_or_letter_outside_its_country_is_no_money(text: str) -> None:
    assert not read(text)

"""What currencies are called, and which one a shared name means in a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.knowledge.currencies import Currency
from consilience.knowledge.heads import Headed, headed
from consilience.values.number_forms import either

# One letter is a currency only where the text speaks of its country: "P3.1 billion", "N7bn".
_LETTER = re.compile(r"[A-Z]")
# Dollars that papers at home print as a bare "$". Taiwan, Liberia and Zimbabwe mark theirs.
_DOLLARS = ("AUD", "CAD", "HKD", "NZD", "SGD")
# The same where two words of the country stand: "a Jamaican" abroad is no paper of Kingston.
_SMALLER = ("BBD", "FJD", "GYD", "JMD", "NAD", "TTD")
_MARKED = re.compile(r"(?:AU?|Bds|C|CA|FJ|G|HK|J|N|NZ|S|TT|US)\$")  # the text tells them apart
_TOWNS = 2
# Of several currencies of one name the one most often meant, where no country is named.
_USUAL = frozenset({"AED", "COP", "INR", "IRR", "KES", "KWD", "PHP", "SAR", "SEK", "VES", "ZMW"})


@dataclass(frozen=True, slots=True, eq=False)
class Currencies:
    """The currencies of one set of knowledge, compiled."""

    before: Headed
    behind: re.Pattern[str]
    short: re.Pattern[str]
    by_form: Mapping[str, tuple[Currency, ...]]
    scales: Mapping[str, int]
    contexts: Mapping[str, re.Pattern[str]]


@lru_cache(maxsize=4)
def compiled(knowledge: Knowledge) -> Currencies:
    """The patterns for one set of knowledge, made once."""
    forms: dict[str, tuple[Currency, ...]] = {}
    for one in knowledge.currencies:
        for form in dict.fromkeys((*one.words, *one.symbols, *one.shared)):
            forms[form] = (*forms.get(form, ()), one)
    signs = [form for one in knowledge.currencies for form in one.symbols]
    shared = [form for one in knowledge.currencies for form in one.shared]
    signs += [form for form in shared if not form.isalpha() or len(form) < 3 or not form.islower()]
    words = [form for one in knowledge.currencies for form in one.words] + shared
    codes = [one.id for one in knowledge.currencies]
    scales = knowledge.numerals.numbers("magnitudes_short")
    return Currencies(
        before=headed(
            rf"(?<![\w$€£])(?:({either(signs)})|({either(codes)})\$)[ \u00a0]?(?=[\d½]"
            # "Rs one lakh", "N two million"
            rf"|(?i:(?:a|one|two|three|four|five|six|seven|eight|nine|ten|half|twelve|fifteen|twenty"
            rf"|thirty|forty|fifty)[ -](?:a )?(?:lakh|crore|million|billion|thousand|hundred))\b)"
        ),
        behind=re.compile(
            rf"[ \u00a0-](?:of )?((?i:{either(words)})|{either(codes)})\b"
            # "10 €" as the continent prints it; "10 $ 30" may be two sums
            r"|[ \u00a0]?(?:([€£₹₱₦₫₺₽₩₪₴₸฿₲₡])(?![ \u00a0]?\d)|(\$)(?![ \u00a0]?[\d(]))"
        ),
        short=re.compile(rf"({either(scales)})\b", re.IGNORECASE),
        by_form=forms,
        scales=scales,
        contexts={
            # a dateline is printed in capitals: "MUMBAI:"
            one.id: re.compile(
                rf"\b(?:{either((*one.contexts, *(word.upper() for word in one.contexts)))})\b"
            )
            for one in knowledge.currencies
            if one.contexts
        },
    )


def code_of(
    text: str,
    form: str,
    table: Currencies,
    *,
    large: bool = False,
    towns: Mapping[str, int] | None = None,
) -> tuple[str | None, str | None]:
    """The currency that a form names in this text, and the doubt where several share it.

    Args:
        text: The report, whose countries decide.
        form: As printed.
        table: The currencies.
        large: True where `million` or more stands behind: then a guarded form needs no country.
        towns: How many towns of each country the text names, where the caller has found them.
    """
    form = form if form in table.by_form else form.lower()
    owners = table.by_form.get(form)
    if not owners:
        return (form.upper(), None) if re.fullmatch("[a-z]{3}", form) else (None, None)
    if form in ("$", "dollar", "dollars"):
        return _dollar(text, table, towns or {})
    guarded = _LETTER.fullmatch(form) or any(form in one.guarded for one in owners)
    if len(owners) == 1 and not guarded:
        return owners[0].id, None
    named = {one.id: _named(text, one.id, table) for one in owners}
    homes = [one.id for one in owners if form not in one.shared]
    best = min(named, key=lambda code: (-named[code], code not in homes, code not in _USUAL, code))
    if len(homes) == 1 and named[homes[0]]:
        best = homes[0]  # "¥" in a text on Chinese buyers in Tokyo
    if named[best] or (homes == [best] and not guarded):
        return best, None
    if not guarded:
        return best, f"'{form}' names several currencies and the text no country"
    return (best, f"'{form}' beside a sum, and no country named") if large else (None, None)


@lru_cache(maxsize=256)  # each sum of a report asks for the same countries
def _named(text: str, code: str, table: Currencies) -> int:
    """How often the text names the country of a currency."""
    contexts = table.contexts.get(code)
    return len(contexts.findall(text)) if contexts else 0


def _dollar(text: str, table: Currencies, towns: Mapping[str, int]) -> tuple[str, str | None]:
    """The dollar of the country that a text is about, where it knows no United States.

    A paper in Perth prints `$1.2 billion` for its own money; a wire for the world prints `A$`.
    """
    if _MARKED.search(text) or _named(text, "USD", table):
        return "USD", None
    smaller = [one for one in _SMALLER if len(set(table.contexts[one].findall(text))) > 1]
    counted = sorted((-_named(text, code, table), code) for code in (*_DOLLARS, *smaller))
    if counted[0][0] > -2 or counted[0][0] == counted[1][0]:
        # A court list from the bush names no country, and three towns of one.
        local = [code for code in _DOLLARS if towns.get(code[:2], 0) >= _TOWNS]
        if len(local) != 1 or towns.get("US"):
            return "USD", None
        return local[0], f"a bare dollar in a text on towns of {local[0][:2]}"
    code = counted[0][1]
    return code, f"a bare dollar in a text about {code[:2]}"

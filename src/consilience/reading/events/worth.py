"""What a load is worth, and which weights beside it are no find: prices, papers, rules of thumb."""

from __future__ import annotations

import re

from consilience.reading.scene import Scene
from consilience.types import Span
from consilience.values.substance import Substance

_WORTH = re.compile(
    r"(?i)\b(?:worth|valu(?:e[ds]?|ing|ation)|estimated?|street|wholesale|cost(?:s|ing)?|market|prices?"
    r"|put at|total of|fetch(?:ed|es|ing)?|priced|to the tune of|appraised|prevented from)\b"
)
# "the $42m seizure", "a €5 million cocaine haul": the sum is that of the load, unless it is money.
_LOAD_BEHIND = re.compile(
    r"(?i)[- ](?!(?:cash|money|currency|bribery?|in|of|from|and|on|for|by|to|with|as)\b)"
    r"(?:[\w-]+ )?(?:seizure|haul|bust|shipment|consignment|stash|cargo|drugs?|load|catch)\b"
    r"(?! (?:of )?(?:cash|money|currency|proceeds|profits?|debts?|sales|business|trade|fund\w*))"
)
# "twenty dollars a tablet" is what one costs, not what the load is worth.
_RATE = re.compile(r"\s*(?:a|an|per|each|for (?:a|one|each))\b(?! total)")
_PIECE = (
    r"(?:(?:a|an|one|each|per) |1 ?)(?:single )?(?:pill|tablet|gram|gramme|kilo(?:gram(?:me)?)?|kg"
    r"|g|dose|ounce|pound|tonne|brick|sachet|wrap|hit)\b"
)
# "a kilo that fetches $4,000 at the gate brings as much as": however far before.
_RATE_BEFORE = re.compile(
    rf"(?i)\b{_PIECE}.{{0,26}}$|\b{_PIECE} [^.,;\n]*\b(?:fetch|sell|sold|bring)[^.;\n]*$"
)
# "assets worth 10 million baht": not the drugs.
_ASSETS = re.compile(
    r"(?i)\b(?:assets?|propert(?:y|ies)|vehicles?|cars?|jewell?ery|cash|money|goods|houses?|land)"
    r"(?: \w+)? (?:worth|valued at|totall?ing|amounting to)(?: \w+){0,3}\s*\Z"
)
_OF_ASSETS = re.compile(r"(?i)\s+(?:in|worth of) (?:\w+ )?(?:assets|propert(?:y|ies))\b")
# "over 2 million in social harm", "in unpaid duty": what it would have cost others.
_HARM = re.compile(
    r"(?i)\s+(?:worth )?(?:in|of|worth of) (?:[\w-]+ ){0,3}?(?:harm|damages?|costs?|dut(?:y|ies)"
    r"|tax(?:es)?|loss(?:es)?|fines?)\b"
)
_NEAR = 60
# "seized $3m of cocaine", "£2m in uncut heroin": what the goods named next are worth.
_OF_GOODS = re.compile(r"(?i)\s+(?:of|in)\s+(?:(?!(?:cash|and|or)\b)[\w-]+ ){0,2}")
# "£20,000 of drug money" is cash all the same.
_CASH = re.compile(r"(?i)\s+(?:money|cash|funds?|profits|proceeds|takings|sales|debts?)\b")
# "a lorry listed as 9 tonnes of chalk": papers, not findings. "The price of one kilo of heroin".
_NO_FIND = re.compile(
    r"(?i)\b(?:(?:declared|labell?ed|manifested|described|listed) as"
    r"|(?:price|cost|rate|value)s? (?:of|for|per))\s+$"
)
# "two containers weighing 40 tonnes": the boxes, whatever lay in them.
_CARRIER = re.compile(
    r"(?i)\b(?:containers?|trucks?|lorr(?:y|ies)|trailers?|vehicles?|vessels?|ships?|wagons?|pallets?)"
    r" (?:\w+ )?(?:(?:with a )?(?:gross |total )?weight of|weighing|weighed)\s+"
    r"(?:in at |about |around |nearly |almost |over |some |more than )?$"
)
# "40 per cent of the 900 kg of powder was cocaine", "3,000 of the 12,000 tablets contained MDMA".
_SHARE_OF = re.compile(
    r"(?i)(?:\b(?:per ?cent|half|a third|two[- ]thirds|a quarter|three[- ]quarters|a tenth)|%"
    r"|\b\d[\d,]*) of (?:the |its |these |those )?$"
)
_IS_THAT = re.compile(
    r"(?i)[^.;\n]{0,60}?\b(?:contain(?:s|ed)|tested positive|proved to be|turned out to be"
    r"|consisted of|(?:was|were|is|are) (?:(?:pure|actually|really|in fact|only) )?"
    r"(?!\w+(?:ed|en|wn|ing)\b|(?:in|on|at|under|from|for|to|bound|found|hid|sold|brought|made|sent"
    r"|lost|the|a|an|of|not|still|also|with|worth)\b)[a-z]+\b)"
)
_WEIGHT = re.compile(
    r"(?i)[\d.,]+[- ]?(?:kg|kilos?|kilogram(?:me)?s?|g|gram(?:me)?s?|tonnes?|tons?|lbs?|pounds?)\b"
)
# "a 3 kg parcel of tea held 400 g": the first weight is that of what it lay in.
_HOLDER = re.compile(
    r"(?i)[- ](?:parcels?|packages?|packets?|bags?|box(?:es)?|crates?|pallets?|suitcases?|sacks?"
    r"|shipments?|consignments?|letters?|drums?)(?: of [\w ]{2,24}?)?,? (?:held|contain(?:ed|ing|s)"
    r"|hid|hiding|conceal(?:ed|ing)|had|with) (?:(?:about|some|around|nearly|over|at least) )?\d"
)
# "if 1 gram serves four", "one tablet costs 3 euros": rules of thumb.
_SUPPOSED = re.compile(r"(?i)\b(?:assum\w+|assumption|estimat\w+|if|provided)(?: that)?\s+$")
_ONE = re.compile(r"(?i)(?:about |around )?(?:(?:one|a|an|each|every)[ -]|1[ -]?(?=[a-z]))")
_USED = re.compile(
    r"(?i)(?: of [\w ]{1,30}?)? (?:(?:is|are|was|can be|could be|would be) )?(?:consumed|used"
    r"|enough|shared|sold|sells?|costs?|fetch\w*|goes|serves?|priced|worth|makes?|yields?)\b"
)


def is_worth(scene: Scene, start: int, end: int) -> bool:
    """Whether a sum of money is said to be what something is worth."""
    text = scene.report.text
    if _ASSETS.search(text, max(0, start - _NEAR), start) or _HARM.match(text, end):
        return False
    if _RATE.match(text, end) or _RATE_BEFORE.search(text, max(0, start - 2 * _NEAR), start):
        return False
    if _LOAD_BEHIND.match(text, end):
        return True
    if _WORTH.search(text[max(0, start - _NEAR) : end + _NEAR // 2]):
        return True
    return any(
        isinstance(one.value, Substance)
        and _OF_GOODS.fullmatch(text, end, one.span.start)
        and not _CASH.match(text, one.span.end)
        for one in scene.mentions
        if end < one.span.start <= end + _NEAR // 2
    )


def is_find(text: str, span: Span) -> bool:
    """Whether a weight may be what was found: no figure of papers, prices or rules of thumb."""
    start = max(0, span.start - _NEAR)
    if _NO_FIND.search(text, start, span.start):
        return False
    weight = _WEIGHT.match(span.text)
    if weight and _HOLDER.match(text, span.start + weight.end()):
        return False
    if _SHARE_OF.search(text, start, span.start) and _IS_THAT.match(text, span.end):
        return False
    if _CARRIER.search(text, start, span.start):
        return " of " in text[span.start : span.end + 4]
    single = _ONE.match(span.text)
    return not (
        single and (_SUPPOSED.search(text, start, span.start) or _USED.match(text, span.end))
    )


def goods_of(text: str, span: Span) -> str:
    """What a sum of money that was taken is: `assets` where the words say so, else cash."""
    before = _ASSETS.search(text, max(0, span.start - _NEAR), span.start)
    told = before is not None and not re.match("(?i)cash|money", before[0])
    return "assets" if told or _OF_ASSETS.match(text, span.end) else "cash"

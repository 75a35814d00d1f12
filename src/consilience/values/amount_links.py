"""How a quantity and a substance are joined by the words between them."""

from __future__ import annotations

import re

# "kilograms OF suspected COCAINE", "tablets containing", "of a mixture containing a detectable
# amount of" (the statute, 21 U.S.C. 841), "9 tonnes of it was".
# A preposition ends the reach: "5 kg of chalk beside heroin" is chalk.
_WORD = (
    r"(?!(?:and|or|to|in|from|with|at|by|for|on|was|were|worth|valued|as|is|beside|besides|behind"
    r"|beneath|under|inside|near|among|over|above|below|hiding|covering|concealing)\b)"
    r"[\w'’\-“”\"]+"
)
_NOUN = (
    r"(?:shipments?|loads?|hauls?|consignments?|stash|cache|batch|quantit(?:y|ies)|amounts?|"
    r"seizures?|worth|deals?|parcels?|packages?|pills|tablets)"
)
_MIXTURE = (
    r"of (?:an? )?(?:mixtures?|substances?)(?: (?:and|or) (?:mixtures?|substances?))?,? containing "
    r"(?:an? )?(?:detectable (?:amounts?|quantit(?:y|ies)) of )?"
)
_RATE = r"(?:\s+(?:a|per|each|every)\s+(?:day|week|month|year))?(?:\s+each)?"
OF = re.compile(
    rf"{_RATE},?\s*(?:(?:{_WORD}\s+){{0,3}}{_NOUN}\s+)?(?:of|in)\s*(?:{_WORD}[\s,]+){{0,4}}[\"“'‘]?"
    r"|\s*of \w+(?: \w+){0,3},? (?:a|the|another) (?:brand|type|kind|form|variety|trade"
    r"|generic)(?: name)? (?:of|for)\s+"
    rf"|\s*{_MIXTURE}(?:{_WORD}\s+){{0,2}}"
    rf"|\s*(?:of it |of which |of that )?(?:was|were|is|turned out to be"
    rf"|proved to be)\s+(?:{_WORD}\s+){{0,1}}"
    rf"|[\s)-]*(?:{_WORD}\s+){{0,2}}[\"“'‘]?"
    r"|\s*(?:containing|with|laced with)\s+",
    re.IGNORECASE,
)
BEFORE = re.compile(
    r"(?:\s+\w+){0,2}?\s*[,:;(–—-]*\s*(?:(?:which|that)\s+)?(?:weigh(?:ing|ed|s)|total(?:l?ing"
    r"|l?ed|s)|"
    r"amount(?:ing|ed|s) to|measur(?:ing|ed)|in the amount of|of(?= about))\s+"
    r"(?:in at |a total of |to )?|\s*[:(]\s*|\s+[–—-]\s+|,\s+|\s",
    re.IGNORECASE,
)
# What stands where the substance would, when it was named before.
STAND_IN = re.compile(
    r"\s*(?:of\s+)?(?:(?:the|this|that|these|those|such|said|it|them|which)\b\s*)?"
    r"(?:(?:illegal|illicit|deadly|suspected|synthetic|dangerous|addictive|same|powdery|crystalline"
    r"|(?:off-)?(?:white|brown|cream|gr[ea]y|yellow|pink)(?:ish)?(?:[- ]colou?r(?:ed)?)?)\s+){0,3}"
    r"(?:drugs?|substances?|powder|granules|narcotics?|opioids?|stimulants?|product|stuff|it|them"
    r"|contraband|weed|"
    r"pills?|tablets?|crystals?|poison|(?:dried )?(?:leaves|stalks|buds|fruiting tops|herb))\b",
    re.IGNORECASE,
)
# "80 kilograms of other drugs", however a rewriter turns it.
OTHER = re.compile(
    r"\s*(?:of\s+)?(?:other|different|further|additional|various other|assorted)\s+"
    r"(?:\w+\s+){0,1}?(?:drugs|substances|narcotics|medicines?|drug|contraband)\b",
    re.IGNORECASE,
)
ANY = re.compile(
    r"\s*(?:of\s+)?(?:(?:illegal|illicit|various|assorted|hard)\s+){0,2}"
    r"(?:drugs|narcotics|narcotic(?= pills| tablets)|controlled substances)\b",
    re.IGNORECASE,
)
SOMETHING = re.compile(r",?\s*of\s+(?!about|more|over|nearly|the\s+\d|\d)(\w+)", re.IGNORECASE)
ADJECTIVE = re.compile(
    rf"[\s-]*(?:\w+\s+){{0,2}}{_NOUN}\b|\s*(?:[.,;:)\n]|$|\b(?:in|on|at|from|was|were|had|and"
    rf"|that|which|"
    r"by|to|for|is|are|worth|valued|came|turned|have|has|would|hidden|packed|concealed|stashed)\b)",
    re.IGNORECASE,
)
# "declared as 20 tonnes of chalk": what the papers said, not what was found.
DECLARED = re.compile(
    r"\b(?:declared|labell?ed|listed|described|manifested)\s+(?:as|to)\s+(?:be\s+)?"
    r"(?:(?:carry|contain|hold|transport)(?:ing)?\s+)?$",
    re.IGNORECASE,
)
# The weight of one sack is not how much was taken: "90 bags of 20kg each".
# "Two grams can kill": a dose, not a find.
DOSE = re.compile(r"\s+(?:can|could|may|might|is enough|are enough|is sufficient)\b", re.IGNORECASE)
# "enough for 95,000 doses", "could have made 95,000 doses": what a load comes to, not what it is.
EQUIVALENT = re.compile(
    r"\b(?:could|would|might|may|enough|equivalent|equal to|equating to|potential\w*|translates?"
    r"|prevent\w*|made into|cut into|turned into|amounts? to|represent\w*)\b[^.;\n]{0,45}$",
    re.IGNORECASE,
)
# "A 40-ton truck of cocaine" would be one, "a 40-ton truck held" is not.
LOAD = re.compile(rf"[\s-]*(?:{_WORD}\s+)?(?:{_NOUN}\s+of\s+(?:{_WORD}\s+){{0,2}})?", re.IGNORECASE)
# "17 bags of cannabis weighing 8 kg": the weight is the amount, the bags are its packing.
WEIGHED = re.compile(
    r"[^.;\n\d]{0,40}?\b(?:weigh(?:ing|ed|s)|total(?:l?ing|l?ed)|with a (?:[\w-]+ ){0,3}weight of"
    r"|amounting to|tipping the scales at)\s+[^.;\n]{0,30}?\d",
    re.IGNORECASE,
)
# "gold weighing 2 kg": other goods that couriers carry.
GOODS = re.compile(
    r"\b(?:gold|silver|diamonds?|ivory|tusks|tobacco|sandalwood|saffron|beef|meat|fish|sugar|rice"
    r"|copper|ambergris|khoya|tea|coffee|explosives?|gelatine?)\b(?: \w+){0,3},? (?:weighing|of)"
    r"(?: \w+){0,2}\s+$",
    re.IGNORECASE,
)
GOODS_BEHIND = re.compile(
    r"\s+(?:of\s+)?(?:\w+ )?(?:gold|silver|diamonds|ivory|tobacco|explosives?)\b", re.IGNORECASE
)
# "Tramaking 225mg": how strong a tablet is.
STRENGTH = re.compile(r"\b[A-Z][a-z]{3,}(?: [A-Z][a-z]+)?\s+$")
# "5,000 tablets of tramadol (225mg)", "600 grams of tramadol 200mg": what one tablet holds, behind
# the figure of what was found.
STRENGTH_BEHIND = re.compile(
    r"\d[\d.,]*\s?(?:million |thousand )?(?:[\w-]+ ){0,2}?(?:tablets?|tabs|capsules?|caps|pills?"
    r"|ampoules?|vials?|bottles?|sachets?|packs?|cartons?|kg|kgs|kilo\w*|g|gm|gms|grams?|grammes?)"
    r"\s(?:[^.;\n\d]{0,40}?)\(?\s?$",
    re.IGNORECASE,
)
EACH_BEHIND = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:each|apiece|a piece|a bag|a sack)\b(?! of)", re.IGNORECASE
)
EACH_BEFORE = re.compile(
    r"\beach\s+(?:with|of|weighing|holding|containing|carried|held)\s+$"
    r"|\b(?:bags|sacks|packs|packets|packages|parcels|bricks|drums|barrels|boxes|tins|bales"
    r"|pallets)"
    r"\s+of\s+(?:about\s+|some\s+)?$",
    re.IGNORECASE,
)
CONTAINERS = frozenset({"bag", "brick", "package", "bottle", "patch", "plant", "vial", "ampoule"})

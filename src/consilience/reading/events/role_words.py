"""Words beside a place that say how it hangs on an event, or that it does not."""

from __future__ import annotations

import re

# "the port of Genoa", "south of Crete": the place is of the event; "Maria of Leeds" is her home.
PARTS_OF_PLACES = re.compile(
    r"(?i)\b(?:port|city|town|village|coast|province|state|district|region|north|south|east|west"
    r"|outskirts|suburb|area|shores?|waters|island|county|municipality|side|streets?|centre|center"
    r"|airport|harbou?r|capital|prefecture|department|coastline|city center|cities|towns|ports"
    r"|villages|suburbs|mountains|hills|jungles?|forests?|countryside|valleys?|highlands|desert"
    r"|commune|neighbou?rhood|quarter|canton|parish|locality|hamlet|township|environs|vicinity"
    r"|jurisdiction|parts?|peninsula|hinterland|edge|heart|mouth|shoreline|beaches|industrial zone"
    r"|free zone|settlement|community|barangay|ward) of$"
)
# "officers assigned to the port of Genoa": that is where they find things.
POSTED = re.compile(
    r"(?i)\b(?:assigned|posted|attached|deployed) to(?: (?:the|work at|work in))?"
    r"(?: (?-i:[A-Z])[\w.]+(?: (?-i:[A-Z])[\w.]+)*/)?(?: (?:the )?port of)?$"
)
# "at Ban Huai of Fang district": the village lies there.
LIES_IN = re.compile(
    r"\b([Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Tt]o) (?:the )?(?:[a-z][\w-]+ ){0,2}"
    r"(?:[A-Z][\w’'-]+ ){1,4}of$"
)
AREA = re.compile(
    r" (?:sub-?district|district|province|upazila|tehsil|taluk|county|municipality|state|region"
    r"|governorate|department|township)\b"
)
LOADED = re.compile(r"(?i)\b(?:loaded|embarked|put aboard|taken aboard) (?:\w+ )?(?:at|in)$")
ENTERED = re.compile(r"(?i)\b(?:entering|entry (?:in)?to|imports? (?:in)?to)(?: the)?$")
# "the ambassador to Peru": her post, no way that anything took.
OFFICE = re.compile(r"(?i)\b(?:ambassador|envoy|attach[ée]|consul|mission) (?:to|in)(?: the)?$")
KNOWN_IN = re.compile(r"(?i)\b(?:known|called|sold|popular|abused) in(?: the)?$")
OFFICE_IN = re.compile(
    r"(?i)\b(?:offices?|divisions?|team|attach[ée]s?|embassy|counterparts|prosecutors?)"
    r"(?: \([\w-]+\))?,? (?:in|of|at)(?: the)?(?: (?-i:[A-Z])[\w.]+,?(?: and)?){0,6}$"
)
AGENTS_IN = re.compile(r"(?i)\b(?:agents?|officers?|investigators?) in(?: the)?$")
OFFICE_AFTER = re.compile(
    r"[’']?s?,? (?:\w+ )?(?:(?:Field|Resident|Country) )?(?:Offices?|Division)\b"
)
# "brought it to Lagos, where it was packed and shipped on": no end of the way.
GOES_ON = re.compile(
    r"(?: \w+)?,? (?:where|from where|before) (?:\S+ ){0,8}?(?:transported|shipped|destined|sent"
    r"|moved|smuggled|forwarded|bound|taken) (?:\w+ )?(?:to|for|into|on)\b"
    r"|,? with the (?:ultimate|final) "
)
# Who goes to a place takes nothing there: "hiked to plantations in Kalinga", "led to a flat in".
GOES = frozenset(
    {"hike", "go", "walk", "respond", "belong", "link", "deal", "connect", "amount"}
    | {"return", "rush", "trek", "report", "escort", "point", "relate", "admit", "confess"}
    | {"assign", "post", "attach", "deploy", "station"}
)
GIVES_UP = frozenset(
    {"extradite", "deport", "hand", "surrender", "send", "return", "deliver", "expel"}
    | {"repatriate", "transfer", "turn"}
)
# "two men from Oslo", "Bo Lee, 34, from Hull": where people live, no way that anything took.
PEOPLE_FROM = re.compile(
    r"(?i)(?:\b(?:m[ae]n|wom[ae]n|people|persons?|suspects?|couple|brothers?|sisters?|pair|trio"
    r"|duo|students?|teenagers?|youths?|fathers?|mothers?|pensioners?|defendants?|accused"
    r"|residents?|dealers?|traders?|farmers?|workers?|businessm[ae]n|officers?|police|agents?"
    r"|detectives|one|two|three|four|five|six|seven|eight|nine|ten|others?|another)"
    r"|, ?\(?\d\d\)?,?|\(\d\d\)|year-old(?: \w+)?|\b(?:is|was|are|were|both|all)) from"
    # "16 people from Lithuania and Ukraine"
    r"(?: (?:the )?(?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])[\w’'-]+)?(?:,| and|, and)){0,4}$"
)
DISTANCE = re.compile(r"(?i)\d+ (?:miles|km|kilomet(?:re|er)s) (?:\w+)? ?of$")

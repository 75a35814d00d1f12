"""Words around a date that say which year it lies in, or that it is no date at all."""

from __future__ import annotations

import re

AHEAD = re.compile(
    r"\b(?:scheduled|set|expected|due|will|planned|slated|begins?|starts?|deadline|next"
    r"|adjourned|postponed"
    r"|(?:to|must) (?:re-?)?appear"
    r"|put back|put over|put off|deferred|listed|fixed|returnable|for sentenc(?:e|ing)|for mention"
    r"|is to|are to|(?:bail(?:ed)?|remand(?:ed)?|custody|has|have) (?:\w+ ){0,4}?(?:until|till))\b"
    # not "will appear in court after he was held on Monday"
    r"(?:\s+(?!(?:after|following|since|who|was|were|had|said)\b)[\w'’-]+){0,12}"
    r"\s*(?:for|on|by|in|at)?\s*$",
    re.IGNORECASE,
)
# "will ban imports of fruit from Sunday", "when he is sentenced on June 22": still to come.
WILL_FROM = re.compile(
    r"\bwill\b[^.;\n]{0,90}\b(?:from|starting|beginning|as of)\s*$"
    r"|\b(?:when|until|before)\s+(?:\w+\s+){1,3}(?:is|are)\s+(?:due to be\s+|to be\s+)?\w+ed"
    r"(?:\s+(?:by|in)\s+[^.,;\n]{1,30})?\s+(?:on|in)\s*$",
    re.IGNORECASE,
)
OF_THAT_YEAR = re.compile(r",?\s+(?:of\s+)?(?:that|the same) (?:same )?year\b", re.IGNORECASE)
ABOUT = re.compile(
    r"\b(?:approximately|about|around|circa|roughly|some time in|or about)\s+$", re.IGNORECASE
)
# A year is no year before what is counted: "2000 tablets", "1990 men".
COUNTED = re.compile(
    r"\s+(?:people|pills|tablets|doses|kilos?|kg|grams?|pounds|tons|tonnes|plants|men|women"
    r"|officers|"
    # the year that a car was made in
    r"Acura|Audi|BMW|Buick|Cadillac|Chevrolet|Chevy|Chrysler|Citro[eë]n|Dodge|Fiat|Ford|Freightliner"
    r"|GMC|Holden|Honda|Hummer|Hyundai|Infiniti|Isuzu|Jaguar|Jeep|Kenworth|Kia|Land Rover|Lexus"
    r"|Lincoln|Mahindra|Maruti|Mazda|Mercedes|Mitsubishi|Nissan|Opel|Peterbilt|Peugeot|Pontiac"
    r"|Porsche|Ram|Renault|Scania|Seat|Skoda|Subaru|Suzuki|Tata|Tesla|Toyota|Vauxhall|Volkswagen"
    r"|Volvo|SUV|sedan|pick-?up|model|"
    r"troops|dollars|euros|bags|packages|vials|litres|liters|times|members|miles|[Bb]lock)\b"
)
# "the largest such haul this year": a record, not when it was.
RECORD = re.compile(
    r"\b(?:largest|biggest|heaviest|latest|highest|greatest|second|third|fourth|fifth|sixth|\d+th"
    r"|first) (?:such )?(?:[\w-]+ ){0,4}?(?:of|so far|in the country|in the region)?\s*$",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    # "the Drugs Act, 1985", "Republic Act of 2002": the year of a law
    r"(?:\b(?:Act|Acts|Law|Code|Ordinance|Regulations?|Rules|Decree|Order|Bill),?(?: of)?\s*$"
    r"|(?:\b(?:No|Room|Route|Resolution|section|Section|page|Suite|P\.?O\.? Box)\.?|#)\s*$)"
)
# "On Monday the court will rule": what is to come on a day that opens its clause, before any other
# verb; not "he was held on Monday and will appear", "she said on Monday that they will".
OPENS_CLAUSE = re.compile(
    r"(?:\A|[.;:!?“”\"\n]\s*|,\s+|\b(?:and|but|that)\s+)"
    r"(?:(?:from|by|as of|as from|starting|at)\s+(?:[\w.:]+\s+){0,2})?(?:on\s+)?\Z",
    re.IGNORECASE,
)
WILL = re.compile(
    r",?(?:(?!\b(?:(?:and|but|or) will|who|which|that|while|when|was|were|had|has|have|said|says"
    r")\b)[^.,;:\n]){0,60}?\bwill\b"
)
# "the Criminal Code 1995", "the Drugs Act, 1985", "Act Cap. 4, Laws of 2004", "under the 1977 Act":
# the year belongs to the name of a law.
OF_A_LAW = re.compile(
    r"\b(?:Act|Acts|Code|Ordinance|Regulations?|Rules|Decree|Statute|Constitution|Laws?)"
    r"(?: \(\w[\w ]{0,20}\))?(?:,? (?:[Nn]o\.? ?\d+ )?of|,)?(?: \d{4}(?:,| and))?\s*$"
)
NAMES_A_LAW = re.compile(
    r"\s+(?:(?:[A-Z][\w’']+|of|and)\s+){0,6}(?:Act|Code|Ordinance|Regulations)\b"
)
YEAR = re.compile(r"(?<![\w$€£#.,/:-])((?:19|20)\d\d)(?![\d,]\d|\w)")

"""Words beside a penalty that say that nobody got it, or that a length of time is none."""

from __future__ import annotations

import re

# "Under that law death is as a rule turned into life": told of nobody.
LAW = re.compile(
    r"^\W*under [\w' ]{0,30}\blaw\b"
    # "any person who traffics in it commits an offence and faces a fine"
    r"|\b(?:any(?:one| person)|whoever|persons?|those|people) (?:who|found|caught|convicted"
    r"|guilty)\b",
    re.IGNORECASE,
)
RULE = re.compile(
    r"\b(?:as a rule|usually|generally|typically|normally|often|commits? an offence|upon conviction"
    r"|on conviction|liable)\b",
    re.IGNORECASE,
)
# "were spared the death penalty", "in default, six months more": imposed on nobody.
NOT_IMPOSED = re.compile(
    r"\b(?:spared|escap\w+|avoid\w+|dodg\w+|instead of|rather than|averted|abolish\w+"
    r"|overturn\w+|starting point of"
    r"|prosecut\w+ (?:had )?(?:sought|asked for|demanded|requested|wanted)|sought|demanded"
    r"|recommend\w+)\b[^.;,\n]{0,25}$"
    # "a R900 fine or six years' imprisonment": the term is for who does not pay
    r"|\bfines?,? or (?:to (?:serve|spend) )?$"
    r"|\b(?:(?:in|upon|on) default|failing which|failure to pay|failing to pay"
    r"|or spend)\b[^.;\n]{0,90}$",
    re.IGNORECASE,
)
UNLESS_PAID = re.compile(
    r"[^.;\n]{0,30}\b(?:if (?:s?he|they|it|the fines?) (?:do|does|did|fail|fails|can|cannot"
    r"|could|is|are)\w*\b[^.;\n]{0,20}\bpa(?:y|id)"
    r"|in default\b|in lieu of|sought by|demanded by|requested by|asked for by|to be suspended\b)",
    re.IGNORECASE,
)
# A sum is imposed also where the term for who does not pay it stands behind.
SOUGHT = re.compile(
    r"[^.;\n]{0,30}\b(?:sought by|demanded by|requested by|asked for by)", re.IGNORECASE
)
# "jailed for nine years after", "to six years earlier this week": what follows tells when or why.
# "jailed nine years after his arrest" may be either, so the verb must ask for its term.
GOVERNS_TERM = re.compile(
    r"\b(?:for|to|of|got|gets|get|serve|a|an|than|over|under|almost|nearly|about|total|combined)"
    r"\s+$",
    re.IGNORECASE,
)
WHEN = re.compile(r"['’]?\s+(?:earlier|before|after|later)\b", re.IGNORECASE)
# What fills years that nobody spends locked up.
_CALLINGS = (
    r"army|navy|air force|armed forces|military|police|force|customs|service"
    r"|office|power|parliament|congress|government|politics|uniform|charge|command"
    r"|business|trade|job|jobs|post|posts|role|roles|industry|profession|field|practice|work"
    r"|gang|gangs|cartel|mafia|exile|hiding|opposition|therapy|treatment|rehab|rehabilitation"
    r"|school|college|university|relationship|marriage|hospital|church|priesthood"
)
# "was given 10 years ago", "got two months to", "received 5 years of training"
NOT_PRISON = re.compile(
    r"['’]?\s+(?:ago|later|earlier|before(?! (?:s?he|they|being|becoming|any|possible|release"
    r"|parole|eligib))|after|of (?!prison|jail|hard|depriv|closed|open|semi|strict|rigorous|penal"
    r"|impris|incarc|detention|custod|confine|(?:his|her|their|a|the) life)\w+"
    # "handed 15 years to four people" is no "15 years to build"
    r"|to (?!life|each|both|him|her|them|the\b|all\b|run\b|be served"
    r"|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|(?-i:[A-Z]))\w+|old"
    # "a 12-month community order" locks nobody up
    r"|(?:community|conditional|rehabilitation|supervision|curfew|driving|restraining|alcohol"
    r"|training|absolute|good behaviour)\b"
    # "given 12 years in the army"; "12 years in the Netherlands", "in his absence" are prison
    r"|into|old|in (?:(?:(?:an?|the|his|her|their|its|our) (?:[\w-]+ ){0,2})?"
    rf"(?:{_CALLINGS})\b(?! courts?\b)"
    r"|(?:the|his|her|their) (?:making|dark|wild|wilderness|country|area|city|region|family)\b)"
    # "for 26 years with a minimum of 18"
    r"|with (?:the|a)\b(?! (?:minimum|maximum|non-parole|fine|final|last|first|remaining|rest"
    r"|balance|portion|half)))",
    re.IGNORECASE,
)

"""Patterns of penalties: what stands around a term, a sum, a life and a death sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.knowledge.heads import Headed, headed
from consilience.values.number_forms import either

_ADJ = (
    r"(?:\s+(?:mandatory|statutory|federal|state|total|consecutive|concurrent|additional"
    r"|minimum|maximum|combined|possible|potential|prison|jail|custodial|fixed|lesser|heavy"
    r"|reduced))*"
)
_LOCKS = (
    r"(?:jails|jailed|imprisons|imprisoned|incarcerated|caged|locked up|put away|sent down"
    r"|(?:put|placed|thrown|kept) behind bars|banged up)"
)
_WHOM = r"(?:(?!\b(?:for|where|after|who|which|while|when|because|having|as)\b)[^.;\n]){1,90}?"
# So far before a term the verb that imposes it may stand ("condemned Orr, known as ..., to").
REACH = 220
# What comes before a term of prison: "sentenced to", "a term of", "jailed for", "faces up to".
PRISON_BEFORE = re.compile(
    r"(?:\b(?:sentenced|condemned|re-?sentenced)\b[^.;\n]{0,60}?\bto(?:\s+(?:serve|spend|a|an"
    r"|terms?|of|each|at least|up to|not less than|between|from))*"
    r"|\b(?:sentenced|condemned)\s[^.;\n]{0,170}?,\s+to(?:\s+(?:serve|a|an))*"
    rf"|\b(?:sentences?|terms?|verdicts?|punishments?|penalt(?:y|ies)|imprisonment|jail time|time"
    rf"|non-parole (?:period|term)|tariff|maximum"
    rf"|minimum)(?:\s+(?:is|are|was|were))?\s+(?:of|between|from|ranging from|ranging between"
    rf"|up to)"
    r"|\b(?:jailed|imprisoned|incarcerated|locked up|put away|caged|sent down|banged up"
    r"|sent to (?:prison|jail)"
    r"|behind bars|RI|rigorous imprisonment|simple imprisonment"
    r"|imprisonment)\s+for(?:\s+(?:up to|at least|between|about|an?|combined|total of))*"
    r"|\b(?:jailed|imprisoned)"
    # "jailed the captain of a dhow for": whoever stands between, and no other "for"
    rf"|\b{_LOCKS}\s{_WHOM}\bfor(?:\s+(?:up to|at least|between|about))?"
    r"|\b(?:verdicts?|judge?ments?|punishments?) of"
    r"|\breclusion perpetua,?"
    r"|\b(?:must|has to|have to|will(?: have to)?) serve"
    # "the judge gave Orr and the others 30 years", "the article provides for 9 to 12 years"
    r"|\b(?:court|judges?|jury|bench|tribunal|magistrates?|branch \d+)\b[^.;\n]{0,40}?"
    r"\b(?:gave|handed)(?:\s+(?!\d)[\w.'’-]+,?){1,8}?"
    r"|\b(?:provides? for|envisages?|foresees?|stipulates?|punishable (?:by|with))"
    r"|\b(?:reduced|cut|commuted|increased|raised|lengthened|slashed|extended|enhanced|lowered)\b"
    # "cut by three years": what was taken off is no term that anybody serves
    r"[^.;\n]{0,60}?\bto"
    r"|\b(?:bagged|bags|slapped with|hit with|awarded|caged|imposed|undergo|substituted|got|gets"
    r"|was given)"
    # "gave Orr nine years", "jailed Bo Lee 12 years": a name between the verb and the term
    r"|\b(?:gave|gives|handed|hands|jailed|sentenced|awarded|dealt)\s+(?:him|her|them|both|each"
    r"|(?:(?-i:[A-Z])[\w’'-]+\s?){1,4})"
    # "ANN ORR, 31, of Gull Rise: 12 months": an entry of a list
    r"|(?:^|\n)\W{0,4}(?-i:[A-Z])[^\n:;]{6,110}:"
    r"|\b(?:serve|serving|served|spend|faces?|facing|faced|received|receives?|got|gets|get"
    r"|given|was handed|handed|drew|handed down|carr(?:y|ies|ied|ying)|face)\s*(?:,\s*)?(?:him"
    r"|her|them|each)?"
    rf"{_ADJ})"
    r"(?:\s+(?:a|an|another|up to|at least|no less than|not less than|between|from|as much as"
    r"|as many as|a total of|about|to|of|the|maximum|minimum|mandatory|something|anything"
    r"|everything|terms?|sentences?|prison|of|not more than|no more than|almost|nearly|around"
    r"|roughly|some|(?:just )?(?:more than|over|under)|combined|total(?:l?ing)?))*\s+$",
    re.IGNORECASE,
)
# What follows a term of prison: "in prison", "imprisonment", "-year sentence", "behind bars".
PRISON_BEHIND = re.compile(
    r"['’]?\s*(?:,\s*)?(?:(?:in|of|at)\s+(?:a\s+|an\s+)?(?:(?:federal|state|u\.s\.|american"
    r"|high-security|maximum-security)\s+)*"
    r"(?:prison|jail|custody|imprisonment|incarceration|detention|confinement)\b"
    r"|(?:of\s+)?(?:(?:rigorous|simple|penal|strict|effective|fixed-term)\s+)?imprisonment\b"
    r"|behind bars\b|incarceration\b|(?:of\s+)?deprivation of (?:liberty|freedom)\b"
    r"|(?:of|in)\s+(?:an?\s+)?(?:(?:strict|general|special|high|maximum)"
    r"[- ](?:regime|security)\s+)?"
    r"(?:(?:penal|corrective|labou?r|prison|work)\s+)?(?:colony|camp)\b"
    r"|(?:of\s+)?(?:forced|corrective) labou?r\b"
    r"|(?:of\s+)?(?:RI|hard labou?r|reclusion|penal servitude|jail time)\b|inside\b|"
    rf"{_ADJ}\s+(?:sentences?|terms?)\b(?!\s+of\s+(?:supervised|probation|home))"
    rf"|jail(?:[- ]terms?)?\b|(?:imposed on|handed (?:down|to)|meted out)\b"
    r"|(?:of|in|under)\s+(?:a\s+)?(?:closed|open|semi-open|semi-closed|strict)[- ]regime\b"
    rf"|prison\b|(?:mandatory|statutory)\s+(?:minimum|maximum)(?:\s+(?:prison\s+)?(?:sentences?"
    rf"|terms?|penalty))?\b)",
    re.IGNORECASE,
)
MAX_BEFORE = re.compile(
    r"\b(?:maximum|max)\b[^.;\n]{0,40}?\b(?:of|is|was|to|imprisonment for)\s+(?:up to\s+)?$"
    r"|\b(?:up to|as (?:much|many|long) as|no more than|not more than|"
    r"not to exceed)\s+(?:a\s+)?(?:fine of\s+)?$|\bmaximum\s+$|\bfac(?:es?|ing"
    r"|ed)\s+(?:the\s+possibility\s+of\s+|(?:a\s+)?(?:possible|potential)\s+)?(?:between\s+)?$"
    r"|\b(?:punishable by|carr(?:y|ies|ied|ying)|could (?:get|receive|face)"
    r"|liable to)\s+(?:a\s+|an\s+)?$",
    re.IGNORECASE,
)
MIN_BEFORE = re.compile(
    r"\b(?:minimum|non-parole period|tariff)\b[^.;\n]{0,40}?\b(?:of|is|was)\s+$"
    r"|\b(?:at least|not less than|no less than|no fewer than)\s+$",
    re.IGNORECASE,
)
MAX_BEHIND = re.compile(
    r"['’]?(?:\s+(?:in prison|statutory|prison))?[\s-]+(?:statutory\s+)?maximum\b|\s+or\s+less\b",
    re.IGNORECASE,
)
MIN_BEHIND = re.compile(
    r"['’]?(?:\s+(?:in prison|prison))?[\s-]+(?:statutory\s+)?(?:mandatory[\s-]+(?:minimum)?"
    r"|minimum)\b|\s+or\s+more\b",
    re.IGNORECASE,
)
FACES = re.compile(
    r"\b(?:fac(?:e|es|ed|ing)|maximum|up to|punishable|carr(?:y|ies|ied))\b", re.IGNORECASE
)
SENTENCE_END = re.compile(r"(?<![A-Z])(?<!\b[A-Z][a-z])[.!?]\s+(?=[A-Z“\"])|\n")


_TAIL = (
    r"(?:\s+(?:imprisonment|in (?:federal |state )?prison|behind bars|in jail|terms?"
    r"|sentences?)\b)?"
)


@dataclass(frozen=True, slots=True, eq=False)
class PenaltyWords:
    """What the words of one set of knowledge are compiled into.

    Args:
        other_behind: A measure behind its term (`years of probation`), group 1 names it.
        other_before: A measure before its term (`probation for two years`), group 1 names it.
        money_before: A measure before its sum (`a fine of $900`).
        money_behind: A measure behind its sum (`$900 in restitution`).
        measure: Measure by word.
    """

    death: Headed
    suspended: Headed
    life: Headed
    served: re.Pattern[str]
    other_behind: re.Pattern[str]
    other_before: re.Pattern[str]
    money_before: re.Pattern[str]
    money_behind: re.Pattern[str]
    measure: Mapping[str, str]


@lru_cache(maxsize=4)
def compiled(knowledge: Knowledge) -> PenaltyWords:
    """The patterns for one set of knowledge, made once."""
    words = {one.id: one.words for one in knowledge.penalties}
    others = ("supervised_release", "probation", "home_confinement")
    sums = ("fine", "forfeiture", "restitution")
    measure = {word: name for name in (*others, *sums) for word in words[name]}
    other = either(word for name in others for word in words[name])
    paid = either(word for name in sums for word in words[name])
    flags = re.IGNORECASE
    return PenaltyWords(
        death=headed(
            rf"\b(?:{either(words['death'])})\b"
            r"|\b(?:was|were|been) hanged\b(?! (?:from|off|over|up)\b"
            r"| by (?:the |a )?(?:cartel|gang|killers))"
            r"|\b(?:sentenced"
            rf"|condemned)\b[^.;\n]{{0,60}}?\bto death\b"
            r"|\b(?:got|received|given|handed)\s+death\b(?=\s+with)"
            r"|\b(?:sent|sends|send) (?:\S+ ){0,4}?to the gallows\b|\b(?:will|to"
            r"|must) (?:be )?hang(?:ed)?\b(?! out| on| around| by)"
            r"|\bcommuted (?:[^.;\n]{0,60}? )?to (?P<after>death)\b|\b(?:to"
            r"|with) be(?:ing)? executed\b|\bmandatory death\b",
            flags,
        ),
        suspended=headed(rf"\b(?:an?\s+)?(?:{either(words['death suspended'])})\b", flags),
        life=headed(
            rf"\b(?:{either(one for one in words['life'] if one != 'sentenced to life')})\b"
            rf"|\b(?:jailed|imprisoned|imprisonment|sent to prison|prison"
            rf"|locked up) for (?:life|all times)\b"
            rf"|\b(?:sentenced"
            rf"|condemned)\b[^.;\n]{{0,40}}?\bto\s+(?:spend\s+)?(?:a\s+)?(?P<given>life)\b"
            rf"(?!\s+of\b){_TAIL}"
            rf"|\b(?:got|get|gets|received|given|drew|handed)\s+life\b{_TAIL}"
            # "jailed three men for life", "gave both brothers life"
            rf"|\b(?:jailed|imprisoned|locked|put|sent)\b[^.;,\n]{{0,40}}?\bfor\s+(?P<away>life)\b"
            rf"|\b(?:gave|handed)\s+(?:[\w’'-]+\s+){{1,4}}?(?<!new )(?P<handed>life)\b"
            rf"(?!\s+(?:of|to)\b){_TAIL}"
            rf"|\b(?:up to|maximum (?:penalty|sentence|punishment|term)? ?of|minimum of|faces?"
            rf"|facing|or|carr(?:y|ies|ied|ying)|attracts?|punishable by|liable to)"
            rf"\s+(?:a\s+)?(?P<bare>life)\b(?!\s*(?:of|and work|saving)){_TAIL}"
            r"|\b(?P<plus>life)\b(?=,? plus\b| without (?:the possibility of )?parole)"
            r"|\b(?:rest|remainder) of (?:his|her"
            r"|their) (?:life|lives) (?:in|behind) (?:prison|bars)",
            flags,
        ),
        served=re.compile(rf"\b(?:{either(words['time_served'])})\b", flags),
        other_behind=re.compile(
            rf"['’]?\s*(?:(?:term|period)s?\s+)?(?:of\s+|on\s+|in\s+"
            rf"|under\s+)?(?:a\s+)?({other})\b",
            flags,
        ),
        other_before=re.compile(
            rf"\b({other})(?:\s+(?:terms?|period))?\s+(?:of|for|lasting)\s+(?:up to |at least "
            rf"|a )?$",
            flags,
        ),
        money_before=re.compile(
            rf"\b({paid})\b(?:\s+(?:him|her|them|it|each|both)"
            # "an option of fine of N2 million", "a fine option of"
            rf"|\s+option"
            # "fined Lea Roe, 52, one million": a name between the verb and the sum
            rf"|(?:\s+(?-i:[A-Z])[\w’'-]+){{1,5}}(?:,\s+\d\d?,)?)?(?:\s+(?:judgment|order"
            rf"|payment))?(?:\s+(?:a total of|in the amount of|of|totall?ing|to|up to|at least"
            rf"|not to exceed|as much as|a maximum of|approximately|about|more than|nearly"
            rf"|some))*\s+$",
            flags,
        ),
        money_behind=re.compile(
            rf"(?:\s+(?:each|apiece|in|as|of|a|criminal|judicial|money))*\s+({paid})\b", flags
        ),
        measure=measure,
    )

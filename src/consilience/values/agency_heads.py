"""The words that make an authority's name together with the place beside them, as patterns."""

from __future__ import annotations

# A capitalised word of a name: "Dona", "St.", "N.M.", "Wilkes-Barre"; never a sentence's full stop.
CAP = r"(?:[A-Z]\.(?:[A-Z]\.)*|(?:St|Ft|Mt)\.|[A-Z][\w'’]*(?:-\w+)*)"
# The releases have lost their apostrophes: "Sheriffs Office", "Attorneys Offices".
_S = r"['’]?s?['’]?"

_LOCAL = (
    r"Police (?:Department|Dept\.?|Force|Service|Bureau|District|Division)",
    r"Metropolitan Police(?: Department| Service)?",
    r"State (?:Police|Patrol|Troopers)|Highway Patrol|Constabulary",
    rf"(?:Sheriff|Constable|Marshal|Coroner|Medical Examiner){_S} (?:Office|Department|Dept\.?)",
    rf"(?:District|County|State['’]?s|Commonwealth['’]?s|City|Prosecuting) Attorney{_S} Office",
    rf"(?:U\.? ?S\.?|United States) Attorney{_S} Office",
    rf"(?:Attorney|Prosecutor|Solicitor) General{_S} Office",
    rf"(?:County |Public |State |Federal )?(?:Prosecutor|Prosecution){_S} Office",
    rf"(?:public |federal |state |regional |district )?prosecutor{_S} office|prosecution service",
    r"Public Security Bureau|(?:People['’]s )?Procuratorate|Bureau of Investigation",
    r"(?:Correctional|Prison|Detention) (?:Facility|Institution|Center|Centre)",
    r"(?:Intelligence|Fusion) Cent(?:er|re)|Crime Lab(?:oratory)?",
    (
        r"(?:(?:Drug|Narcotics|Crime|Gang|Regional|Safe|Streets|Interdiction|Fugitive"
        r"|Enforcement) )*(?:Task|Strike) Force"
    ),
    r"(?:Alcohol|Gaming|Liquor|Crime|Gambling)(?: (?:and|&) \w+)? Commission",
    r"Narcotics (?:Unit|Bureau|Division|Squad)|Drug Squad",
    (
        r"Anti-(?:Narcotics|Drugs?) (?:\w+ )?"
        r"(?:Unit|Bureau|Force|Police|Directorate|Office|Department|Agency|Squad)"
    ),
    r"Coast Guard|Navy|Border (?:Guards?|Police)",
    r"(?:National|Federal|Judicial|Military|Civil|Provincial) (?:Police|Guard|Gendarmerie)",
    r"Customs(?: (?:Service|Department|Authority|Administration|Agency|Office|Bureau))?",
    r"(?:[A-Z]\w+ (?:and|&) )?[A-Z]\w+ Section(?! Chief)",
)
# Behind the place: "Henderson Police Department", "Howard County District Attorney's Office".
LOCAL = f"(?:{'|'.join(_LOCAL)})"
# A unit that is named behind the body stays part of the name as printed.
UNIT = (
    r"(?: (?:Intelligence|Narcotics|Investigations?|Special Operations) (?:Unit|Division|Bureau))?"
)
# A further word of the subject; "Labor Daniel R. Petrole" and "and Nevada law enforcement" are not.
_SUBJECT = (
    r"(?!(?:Secretary|Director|Deputy|Assistant|Special|Senior|Chief)\b)"
    rf"{CAP}(?!\w)(?! (?:said|Police|police|law|officials|[A-Z]\.))"
)
# The next word of one subject: "Ministry of Internal Affairs said".
_WORD = (
    r"(?!(?:Secretary|Director|Deputy|Assistant|Special|Senior|Chief)\b)"
    rf"{CAP}(?!\w)(?! (?:Police|police|law|officials|[A-Z]\.))"
)
# In front of a subject: "Department of Corrections", "Ministry of the Interior".
OF = (
    r"(?:Departments?|Ministry|Bureau|Office|Directorate|Agency|Administration|Commission|Division"
    r"|Authority|Secretariat|General Directorate|Directorate General) (?:of|for|on) (?:the )?"
    rf"{CAP}(?:(?:,? and| of| for| &) (?:the )?{_SUBJECT}| {_WORD})*"
)
EMBASSY = (
    rf"(?:(?:U\.S\.|US|{CAP}) )?(?:Embassy|Consulate(?: General)?) (?:in|of) (?:the )?"
    rf"{CAP}(?: {CAP})?"
    rf"|(?:Judicial|Federal|National) Police (?:of|under) the {CAP}(?: {CAP}){{0,3}}"
    r"|[Pp]ublic security (?:organs?|authorities|bureau|department)s? (?:of|in) [A-Z]\w+"
)
# Behind a nation: "Mexican federal police", "Panamanian law enforcement", "Spanish Civil Guard".
BRANCH = (
    r"(?:(?:federal|national|military|state|local|border|judicial|customs|maritime|drug|narcotics"
    r"|anti-drug|anti-narcotics|counter-?narcotics|anti-smuggling|security|provincial"
    r"|Anti-Narcotics|Federal|National|Judicial|Border|Civil|Military) )?"
)
FORCE = (
    r"(?:law enforcement(?: agencies| agency| agencie s| authorities)?|police(?: forces?)?|Police"
    r"|authorities|customs(?: authorities| service| officers)?|Customs|prosecutors|coast guards?"
    r"|Coast Guard|navy|Navy|army|border guards?|Civil Guard|Guardia Civil|gendarmerie"
    r"|Gendarmerie|Fiscal[ií]a|National Guard|security forces|intelligence service)"
)
# Behind "China's": an office that the text describes rather than names.
OFFICE = (
    r"(?:(?:anti-)?(?:narcotics|drugs?|drug control|customs|interior|security|justice|health)"
    r" (?:office|agency|bureau|ministry|service|directorate|authority|police|commission"
    r"|administration))"
)

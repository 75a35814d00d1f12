"""What those whom a case names say to it: their right of reply."""

from __future__ import annotations

from markupsafe import Markup

from consilience.decision import Decision
from consilience.writing.page.html import join, tag
from consilience.writing.page.tables import section
from consilience.writing.telling.people_said import answers, speaker_words
from consilience.writing.view import View
from consilience.writing.words.dates import date_words


def answers_section(view: View) -> Markup | None:
    """Each answer in its own words, and who took it down; None where nobody answered."""
    said = answers(view.case)
    if not said:
        return None
    note = "Asked for or sent in; an answer stands beside the findings and changes none of them."
    entries = [_answer(one) for one in said]
    return section("answers", "Answers", tag("p", note, class_="note"), *entries)


def _answer(one: Decision) -> Markup:
    who = speaker_words(one)
    head = join([tag("strong", f"{who}:"), " "]) if who else None
    taken = f" Taken down by {one.who} on {date_words(one.when[:10])}: {one.why}."
    return tag("div", tag("p", head, f"“{one.value}”"), tag("p", taken.strip(), class_="note"))

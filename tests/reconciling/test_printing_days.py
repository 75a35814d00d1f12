import pytest
from tests.support.cases import casefile, event, text


@pytest.mark.parametrize(
    ("words", "dates", "trap"),
    [
        ("In an article published on 5 March we said 3 kg were seized.", 0, "published on"),
        ("Our story of 5 March said 3 kg were seized.", 0, "the article's day"),
        ("A note to the story on 5 March's raid: 3 kg were seized.", 1, "the raid's own day"),
        ("The 3 kg were seized on 5 March.", 1, "the event's own day"),
        ("Men named in the article were seized with 3 kg on 5 March.", 1, "an article before it"),
    ],
)
def test_the_day_of_an_article_is_no_day_of_what_it_tells(
    words: str, dates: int, trap: str
) -> None:
    row = event("seizure", "seized", "date=2021-03-05@5 March", "amount=heroin|=3 kg@3 kg")
    file = casefile(text("a", words, row))
    assert sum(one.role.value == "date" for one in file.findings) == dates, trap
    assert len(file.asides) == 1 - dates

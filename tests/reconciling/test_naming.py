import pytest
from tests.support.cases import Row, casefile, event, text

from consilience.reconciling import distinct

WORDS = "In Porto on 4 March 2020 Ada Holm was charged over heroin seized in Operation Anchor, in Évora."


@pytest.mark.parametrize(
    ("rows", "slug"),
    [
        (
            (
                event(
                    "seizure",
                    "seized",
                    "place=Porto, PT@Porto",
                    "date=2020-03-04@4 March 2020",
                    "substance=heroin",
                ),
            ),
            "porto-heroin-2020",
        ),
        (
            (
                event(
                    "seizure",
                    "seized",
                    "place=Évora, PT@Évora",
                    "date=2020-03-04@4 March 2020",
                    "substance=heroin",
                ),
            ),
            "evora-heroin-2020",
        ),
        (
            (event("charge", "charged", "person=Ada Holm", "date=2020-03-04@4 March 2020"),),
            "ada-holm-charge-2020",
        ),
        # nobody dates it, and the town still says which it is
        (
            (event("seizure", "seized", "place=Porto, PT@Porto", "substance=heroin"),),
            "porto-heroin",
        ),
        (
            (event("investigation", "Operation", "operation=Operation Anchor", "date=2020@2020"),),
            "operation-anchor-2020",
        ),
    ],
)
def test_the_slug_speaks(rows: tuple[Row, ...], slug: str) -> None:
    assert casefile(text("a", WORDS, *rows)).slug == slug


def test_a_case_without_any_of_it_has_a_digest() -> None:
    assert casefile(text("a", WORDS, event("arrest", "charged"))).slug.startswith("case-")


def test_slugs_that_clash_get_a_digest() -> None:
    rows = event(
        "seizure",
        "seized",
        "place=Porto, PT@Porto",
        "date=2020-03-04@4 March 2020",
        "substance=heroin",
    )
    first, second = (casefile(text(one, WORDS, rows)) for one in "ab")
    slugs = [one.slug for one in distinct([first, second])]
    assert len(set(slugs)) == 2
    assert all(one.startswith("porto-heroin-2020-") for one in slugs)
    assert distinct([first])[0].slug == "porto-heroin-2020"


def test_the_title_is_for_people() -> None:
    rows = event(
        "seizure",
        "seized",
        "place=Porto, PT@Porto",
        "date=2020-03-04@4 March 2020",
        "substance=heroin",
    )
    assert casefile(text("a", WORDS, rows)).title == "Porto heroin case, 2020"

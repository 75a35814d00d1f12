import pytest

from consilience.tracing import trace
from consilience.types import Report, ReportId

FIRST = (
    "Customs officers in Rijeka opened a container of bananas on Monday after a scanner showed a "
    "second floor of steel. More than 30 people were held. They weighed 212 kilograms of cocaine "
    "in bricks that bore the stamp of a blue rooster. The driver, a man from Osijek, told the "
    "judge that he had never looked behind the fruit and did not know who had."
)
SPUN = (
    "Customs officers in Rijeka opened a container of bananas on Monday after a scanner displayed "
    "a second floor of steel. {held} They weighed 212 kilograms of cocaine in bricks that carried "
    "the stamp of a blue rooster. The driver, a man from Osijek, informed the judge that he had "
    "never looked behind the fruit and did not know who had."
)


def carried(second: str) -> bool:
    reports = [
        Report(id=ReportId("a"), text=FIRST, published="2022-05-02"),
        Report(id=ReportId("b"), text=second, published="2022-05-03"),
    ]
    (reuse,) = trace(reports).reuses
    return any("30" in one.target.text for one in reuse.alignments)


@pytest.mark.parametrize(
    ("held", "told"),
    [
        ("Greater than 30 individuals have been held.", True),  # spun between two copied sentences
        ("Fog closed the road for 30 hours last week.", False),  # another matter in the gap
    ],
)
def test_a_short_sentence_comes_along_between_copied_ones(held: str, told: bool) -> None:
    assert carried(SPUN.format(held=held)) is told

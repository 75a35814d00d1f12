import pytest

from consilience.types import Report, ReportId
from consilience.writing.words.official import looks_official


@pytest.mark.parametrize(
    ("publisher", "url", "official"),
    [
        ("Troms District Court", None, True),
        ("Department of Justice", None, True),
        ("Oregon U.S. Attorney’s Office", None, True),
        (None, "https://www.dea.gov/news/1", True),
        (None, "https://www.nca.gov.uk/news", True),
        # a host that only begins like one of a state
        (None, "https://gov.example.com/news", False),
        (None, "http://[", False),
        ("The Courtyard Courier", None, False),
        ("Fjord Post", "https://fjord.example", False),
        (None, None, False),
    ],
)
def test_official_record_is_known_by_its_publisher(
    publisher: str | None, url: str | None, official: bool
) -> None:
    report = Report(id=ReportId("r"), text="", publisher=publisher, url=url)
    assert looks_official(report) is official

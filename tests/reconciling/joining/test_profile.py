import pytest

from consilience.reconciling.joining.profile import court_key


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Porto District Court", "District Court of Porto", True),
        ("the Porto District Court", "District Court of Porto", True),
        ("Porto District Court", "Porto Court of Appeal", False),
        ("Branch 3 of the Regional Court", "Branch 4 of the Regional Court", False),
    ],
)
def test_two_writings_of_a_court_share_a_key(one: str, other: str, same: bool) -> None:
    assert (court_key(one) == court_key(other)) is same

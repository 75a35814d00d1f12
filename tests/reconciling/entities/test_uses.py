from consilience.reconciling.entities.uses import name_in
from consilience.values.label import Label
from consilience.values.name import Name
from consilience.values.penalty import Imposed


def test_a_value_names_a_person_or_counts() -> None:
    guilty = Label(kind="plea", name="guilty")
    assert name_in(Name("Ada Holm")) == "Ada Holm"
    assert name_in(Imposed(whom="Ada Holm", what=guilty)) == "Ada Holm"
    assert name_in(Imposed(whom="9", what=guilty)) is None
    assert name_in(guilty) is None

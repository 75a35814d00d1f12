from dataclasses import replace

from consilience.reconciling.entities.resolving import resolve
from consilience.reconciling.entities.uses import Use
from consilience.types import EventType, ReportId

SENTENCE = frozenset({EventType.SENTENCE})


def use(name: str, reports: str, *penalties: str, steps: frozenset[EventType] = SENTENCE) -> Use:
    return Use(
        name=name,
        reports=frozenset(ReportId(one) for one in reports.split()),
        steps=steps,
        penalties=frozenset(penalties),
    )


def uses(*some: Use) -> dict[str, Use]:
    return {one.name: one for one in some}


def test_three_people_of_one_surname_stay_three() -> None:
    cast = resolve(
        uses(use("Chen Wang", "a b"), use("Chen Wanjun", "a"), use("Chen Weng", "b c")), ()
    )
    assert len({cast.who(one) for one in ("Chen Wang", "Chen Wanjun", "Chen Weng")}) == 3


def test_a_rare_near_spelling_of_one_step_is_a_misprint() -> None:
    cast = resolve(uses(use("Zhou Linhua", "a b c", "life"), use("Zhou Linghua", "d", "life")), ())
    assert cast.who("Zhou Linghua") == "Zhou Linhua"
    assert cast.misspelt == {"Zhou Linghua": "Zhou Linhua"}


def test_two_near_spellings_in_one_report_are_two_people() -> None:
    cast = resolve(uses(use("Zhou Linhua", "a b c"), use("Zhou Linghua", "c")), ())
    assert not cast.one("Zhou Linhua", "Zhou Linghua")


def test_near_spellings_with_other_penalties_are_two_people() -> None:
    cast = resolve(
        uses(use("Zhou Linhua", "a b", "life"), use("Zhou Linghua", "c", "prison P60M")), ()
    )
    assert not cast.one("Zhou Linhua", "Zhou Linghua")


def test_a_short_word_needs_a_shared_penalty_to_be_a_misprint() -> None:
    apart = resolve(uses(use("Chen Wang", "a b"), use("Chen Weng", "c")), ())
    joined = resolve(uses(use("Chen Wang", "a b", "life"), use("Chen Weng", "c", "life")), ())
    assert not apart.one("Chen Wang", "Chen Weng")
    assert joined.one("Chen Wang", "Chen Weng")


def test_a_surname_goes_to_its_only_bearer() -> None:
    one = resolve(uses(use("Ada Holm", "a"), use("Holm", "b")), ())
    two = resolve(uses(use("Ada Holm", "a"), use("Per Holm", "a"), use("Holm", "b")), ())
    assert one.who("Holm") == "Ada Holm"
    assert two.who("Holm") == "Holm"


def test_a_short_name_that_fits_two_longer_ones_stays_alone() -> None:
    cast = resolve(
        uses(use("Ana Silva", "a"), use("Ana Rita Silva", "b"), use("Ana Lima Silva", "c")), ()
    )
    assert cast.who("Ana Silva") == "Ana Silva"


def test_the_fullest_name_stands_for_the_person() -> None:
    cast = resolve(uses(use("Ana Silva", "a b"), use("Ana Rita Silva", "c")), ())
    assert cast.who("Ana Silva") == "Ana Rita Silva"


def test_an_alias_joins_names_that_share_no_word() -> None:
    cast = resolve(
        uses(use("Ken Long", "a"), use("Long Yi Wei", "b")), [("Ken Long", "Long Yi Wei")]
    )
    assert cast.one("Ken Long", "Long Yi Wei")


def test_a_decision_bars_what_rules_would_join() -> None:
    some = uses(use("Ana Silva", "a b"), use("Ana Rita Silva", "c"))
    assert not resolve(some, (), not_same=[("Ana Silva", "Ana Rita Silva")]).one(
        "Ana Silva", "Ana Rita Silva"
    )


def test_of_two_spellings_that_one_report_each_prints_the_later_is_the_slip() -> None:
    early = replace(use("Ruben Klaes", "a", "P8Y"), first="2017-11-22")
    late = replace(use("Ruben Klaas", "b", "P8Y"), first="2017-11-23")
    assert resolve(uses(early, late), ()).misspelt == {"Ruben Klaas": "Ruben Klaes"}


def test_two_near_names_that_share_nothing_else_stay_two() -> None:
    cast = resolve(uses(use("Ruben Klaes", "a"), use("Ruben Klaas", "b")), ())
    assert not cast.one("Ruben Klaes", "Ruben Klaas")


def test_the_same_people_beside_them_make_two_spellings_one_though_the_terms_differ() -> None:
    one = replace(use("Shafi Bashar", "a b", "life"), companions=frozenset({"Nur Alam"}))
    other = replace(use("Shafi Basher", "c", "P30Y"), companions=frozenset({"Nur Alam"}))
    assert resolve(uses(one, other), ()).one("Shafi Bashar", "Shafi Basher")


def test_initials_go_to_the_only_one_whom_other_reports_name_in_full() -> None:
    one = resolve(uses(use("A. Holm", "a"), use("Ada Holm", "b")), ())
    two = resolve(uses(use("A. Holm", "a"), use("Ada Holm", "b"), use("Abel Holm", "b")), ())
    assert one.who("A. Holm") == "Ada Holm"
    assert two.who("A. Holm") == "A. Holm"


def test_initials_and_a_full_name_in_one_report_may_be_relatives() -> None:
    cast = resolve(uses(use("A. Holm", "a"), use("Ada Holm", "a b")), ())
    assert not cast.one("A. Holm", "Ada Holm")


def test_initials_on_another_step_are_nobody_known() -> None:
    charged = frozenset({EventType.CHARGE})
    cast = resolve(uses(use("A. Holm", "a", steps=charged), use("Ada Holm", "b")), ())
    assert not cast.one("A. Holm", "Ada Holm")

from __future__ import annotations

from consilience.cli.browser.marking import AROUND, Marked, excerpt, marked

TEXT = "Two men 🙂 were held."


def test_words_that_both_sides_mark_carry_both_classes() -> None:
    made = marked(TEXT, [Marked(0, 7, "gold"), Marked(4, 9, "ours")])
    assert made == (
        '<mark class="gold">Two </mark><mark class="gold ours">men</mark>'
        '<mark class="ours"> 🙂</mark> were held.'
    )


def test_marks_that_touch_do_not_run_together() -> None:
    made = marked("abcd", [Marked(0, 2, "gold"), Marked(2, 4, "ours")])
    assert made == '<mark class="gold">ab</mark><mark class="ours">cd</mark>'


def test_text_is_never_markup() -> None:
    assert marked("<i>", [Marked(0, 1, "gold")]) == '<mark class="gold">&lt;</mark>i&gt;'


def test_far_marks_give_two_passages_and_near_ones_a_single_one() -> None:
    text = "x" * 1000
    near = excerpt(text, [Marked(100, 101, "gold"), Marked(101 + 2 * AROUND, 430, "ours")])
    far = excerpt(text, [Marked(100, 101, "gold"), Marked(102 + 2 * AROUND, 430, "ours")])
    assert (near.count("<p>"), far.count("<p>")) == (1, 2)
    assert near.startswith("<p>xxx")  # from the start: nothing is left out before it
    assert near.endswith(" …</p>")


def test_a_passage_begins_and_ends_with_whole_words() -> None:
    text = "wordy " * 100
    made = str(excerpt(text, [Marked(300, 305, "gold")]))
    assert made.startswith("<p>… wordy wordy")
    assert made.endswith("wordy wordy …</p>")

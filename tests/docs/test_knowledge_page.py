from tools.list_knowledge import PAGE, facts, told, written


def test_the_page_gives_the_keys_and_counts_of_every_file() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert written(page) == page, "run: python tools/list_knowledge.py"


def test_the_page_names_every_file_and_no_other() -> None:
    assert list(told(PAGE.read_text(encoding="utf-8"))) == [one.file for one in facts()]


def test_a_record_that_nobody_looked_up_is_counted() -> None:
    assert all(0 <= one.unchecked <= one.records for one in facts())
    assert any(one.unchecked for one in facts())

from consilience.knowledge.frequencies import Frequencies, frequencies


def test_a_word_of_every_report_tells_nothing_and_an_unknown_word_most() -> None:
    table = Frequencies(whole=1024, levels={"the": 20, "heroin": 10})
    assert [table.rarity(one) for one in ("the", "heroin", "pomegranate")] == [0.0, 0.5, 1.0]


def test_the_shipped_table_knows_stock_phrases_and_the_words_of_the_trade() -> None:
    table = frequencies()
    assert table.whole > 6000
    assert table.rarity("trial attorney") < 0.5
    assert table.rarity("captagon") < 0.5
    assert table.rarity("welder") > 0.8

from __future__ import annotations

from tests.cli.conftest import Run

from consilience.cli.codes import Code


def test_check_counts_the_records_and_those_without_a_source(run: Run) -> None:
    result = run("knowledge", "check")
    assert result.exit_code == Code.DONE
    assert "drugs/units.yml" in result.output
    assert "without a source" in result.output


def test_show_says_what_a_word_means_and_why(run: Run) -> None:
    output = run("knowledge", "show", "Heroin").output
    assert "drugs/substances.yml" in output
    assert "source:" in output


def test_a_word_in_no_record_is_said_to_be_in_none(run: Run) -> None:
    result = run("knowledge", "show", "xyzzy")
    assert (result.exit_code, result.output) == (Code.DONE, "xyzzy: in no record\n")

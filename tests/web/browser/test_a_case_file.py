"""From a pasted text to a case that is merged, split, frozen and searched, in a real browser."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.support import cheap
from tests.web.browser.conftest import PHONE, Axing, Keep, Open

from consilience.workspace import Workspace

LYON, NICE = "lyon-heroin-2019", "nice-cocaine-2021"
METZ = "Police seized 3 kg of heroin in Metz on 2022-05-03. They said no more."


@pytest.fixture
def full(workspace: Workspace) -> Workspace:
    workspace.add(cheap.collection())
    workspace.catch_up()
    return workspace


def confirm(page: Page, kind: str, **fields: str) -> None:
    """Fill in one form of the page that changes a case, look at what would change, confirm."""
    page.locator(f"#{kind} > summary").click()
    form = page.locator(f"#{kind} form")
    for name, value in fields.items():
        field = form.locator(f"[name={name}]")
        if field.evaluate("one => one.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    form.get_by_role("button").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What would change")


def test_a_pasted_text_becomes_a_case_that_is_filtered_opened_and_frozen(
    served: str, full: Workspace, opened: Open, keep: Keep
) -> None:
    page = opened(f"{served}/add")
    page.get_by_label("Text of the report").fill(METZ)
    page.get_by_label("Title").fill("A haul in Metz 🚢")
    page.get_by_label("Publisher").fill("Wire")
    page.get_by_role("button", name="Add the text").click()
    expect(page.get_by_role("status")).to_contain_text("Done", timeout=20_000)
    keep(page, "job")
    page.get_by_role("link", name="metz-heroin-2022").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Metz heroin case, 2022")

    page.goto(f"{served}/cases")
    page.get_by_label("Substance or class").fill("heroin")
    page.get_by_label("From").fill("2022")
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("1 case that fit")
    shared = page.url
    keep(page, "filtered")
    other = opened(shared)
    other.get_by_role("link", name="Metz heroin case, 2022").click()

    other.get_by_role("link", name="Freeze, compare").click()
    other.get_by_label(re.compile("Why this version")).fill("for the printed story")
    other.get_by_role("button", name="Freeze").click()
    expect(other.locator(".status")).to_contain_text("metz-heroin-2022 1")
    assert [one.number for one in full.versions("metz-heroin-2022")] == [1]


def test_a_merge_is_previewed_done_and_undone(
    served: str, full: Workspace, opened: Open, keep: Keep
) -> None:
    page = opened(f"{served}/cases/{LYON}/change")
    confirm(page, "merge", case=NICE, why="one lorry")
    keep(page, "preview")
    expect(page.get_by_text("Now: 2 cases")).to_be_visible()
    assert not full.log()
    page.get_by_role("button", name="Confirm").click()
    expect(page.get_by_text(re.compile("^5 reports")).first).to_be_visible()
    assert full.case(LYON).slug == full.case(NICE).slug
    page.goto(f"{served}/cases/{NICE}")  # the old name leads to the new one
    assert page.url.endswith(full.case(NICE).slug)

    page.goto(f"{served}/log")
    page.get_by_label("Why").fill("two lorries after all")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".undone")).to_have_count(1)
    keep(page, "undone")
    assert full.case(LYON).slug != full.case(NICE).slug


def test_a_report_is_split_off_and_a_value_added(
    served: str, full: Workspace, opened: Open
) -> None:
    page = opened(f"{served}/cases/{LYON}/change")
    confirm(page, "split", report="a-4", why="another haul")
    page.get_by_role("button", name="Confirm").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert full.case_of(full.report("a-4").report.id) != full.case_of(full.report("a-1").report.id)
    page.goto(f"{served}/cases/{full.case(LYON).slug}/change")
    confirm(
        page, "claim", report="a-1", words="a lorry with oranges", role="conveyance",
        value="truck", why="it says so",
    )  # fmt: skip
    page.get_by_role("button", name="Confirm").click()
    expect(page.locator("#findings")).to_contain_text("truck")


def test_a_figure_is_copied_with_its_citation(served: str, full: Workspace, opened: Open) -> None:
    page = opened(f"{served}/cases/{full.case(LYON).slug}")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    figure = page.locator("summary", has_text=re.compile("^40 kg of heroin$"))
    value = page.locator("details.value", has=figure).first
    value.locator("summary").first.click()
    value.get_by_role("button", name="Copy with citation").first.click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "printed as “40 kg of heroin”" in copied
    assert "Machine-read; not checked by a person." in copied
    value.get_by_role("link", name=re.compile("^Decide")).first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert "/decide?target=claim" in page.url


def test_search_finds_words_and_values_and_forgetting_takes_them_out(
    served: str, full: Workspace, opened: Open, keep: Keep
) -> None:
    page = opened(f"{served}/search")
    page.get_by_role("searchbox").fill('"Jan Novak"')
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("2 reports")
    expect(page.locator("mark").first).to_have_text("Jan Novak")
    page.get_by_role("searchbox").fill("heroin > 40 kg")
    page.keyboard.press("Enter")
    expect(page.get_by_role("rowheader", name="41 kg of heroin")).to_be_visible()
    keep(page, "values")

    page.goto(f"{served}/forget")
    page.get_by_label(re.compile("name in full")).fill("Jan Novak")
    page.get_by_role("button", name=re.compile("Say what would change")).click()
    expect(page.get_by_role("heading", name="What would change")).to_be_visible()
    keep(page, "survey")
    page.get_by_label(re.compile("Who asked for it")).fill("asked by mail")
    page.get_by_label(re.compile("I have read")).check()
    page.get_by_role("button", name="Forget this person").click()
    expect(page.get_by_role("status")).to_contain_text("Taken out")
    assert "Jan Novak" not in full.report("a-3").report.text
    page.goto(f'{served}/search?q="Jan Novak"')
    expect(page.get_by_role("status")).to_contain_text("0 reports")


def test_files_are_uploaded_and_what_is_wrong_has_a_remedy(
    served: str, workspace: Workspace, opened: Open, tmp_path: Path
) -> None:
    (tmp_path / "good.jsonl").write_text(f'{{"id": "m-1", "text": "{METZ}"}}\n{{broken\n')
    page = opened(f"{served}/add")
    page.locator("input[type=file]").set_input_files(tmp_path / "good.jsonl")
    page.get_by_role("button", name="Upload").click()
    expect(page.get_by_role("status")).to_contain_text("Done", timeout=20_000)
    expect(page.get_by_role("table", name="Not read")).to_contain_text("good.jsonl:2")
    assert len(workspace.cases()) == 1


def test_all_of_it_works_on_a_phone_and_without_script(
    served: str, full: Workspace, opened: Open, axe: Axing, keep: Keep
) -> None:
    page = opened(f"{served}/cases/{LYON}/change", width=PHONE, java_script_enabled=False)
    page.locator("#merge > summary").click()
    page.locator("#merge [name=case]").fill(NICE)
    page.locator("#merge [name=why]").fill("one lorry")
    page.locator("#merge button").click()
    keep(page, "preview")
    page.get_by_role("button", name="Confirm").click()
    assert full.case(LYON).slug == full.case(NICE).slug

    scripted = opened(f"{served}/cases/{full.case(NICE).slug}/change", width=PHONE, bypass_csp=True)
    for kind in ("merge", "split", "claim", "reply"):
        scripted.locator(f"#{kind} > summary").click()
    assert axe(scripted) == []
    inside = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert scripted.evaluate(inside) <= 0
    small = scripted.evaluate(
        "[...document.querySelectorAll('main button, main input:not([type=hidden]), main select')]"
        ".filter(one => one.offsetParent && one.offsetHeight < 44).map(one => one.outerHTML)"
    )
    assert small == []


def test_what_comes_after_a_form_is_for_everybody_too(
    served: str, full: Workspace, opened: Open, axe: Axing
) -> None:
    page = opened(f"{served}/cases/{LYON}/change", bypass_csp=True)
    assert full.case(NICE)
    confirm(page, "merge", case=NICE, why="one lorry")
    assert axe(page) == []
    page.goto(f"{served}/forget")
    page.get_by_label(re.compile("name in full")).fill("Jan Novak")
    page.get_by_role("button", name=re.compile("Say what would change")).click()
    assert axe(page) == []

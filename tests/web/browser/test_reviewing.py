"""Reviewing in a real browser: by keys alone, with words of every width, without a script."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.support import cheap
from tests.web.browser.conftest import PHONE, Keep, Open
from tests.web.pages.conftest import HARBIN

from consilience.decision import Act
from consilience.types import Role
from consilience.workspace import Workspace

TOWNS = ("Oslo", "Riga", "Graz", "Lyon", "Nice", "Bonn", "Cork", "Bari", "Ghent", "Malmo", "Split")
AGENCY = "\u65b0\u534e\u793e"
_BOX = """([at, from, to]) => {
  const paragraph = document.querySelector(`[data-at="${at}"]`);
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let seen = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const next = seen + node.length;
    if (from >= seen && from < next) range.setStart(node, from - seen);
    if (to > seen && to <= next) range.setEnd(node, to - seen);
    seen = next;
  }
  const box = range.getBoundingClientRect();
  return [box.left, box.top + box.height / 2, box.right];
}"""


@pytest.fixture
def hauls(workspace: Workspace) -> Workspace:
    """Eleven hauls of which one text each tells, and one behind wide characters."""
    texts = [
        f"The night was quiet in port {number}. Police seized {number + 20} kg of opium in {town} "
        f"on 2019-0{number % 9 + 1}-1{number % 10}, a clerk told the paper of the town."
        for number, town in enumerate(TOWNS)
    ]
    some = [
        cheap.candidate(f"h-{number}", text, publisher=f"{TOWNS[number]} Post")
        for number, text in enumerate(texts)
    ]
    workspace.add([*some, cheap.candidate("zh-1", HARBIN, publisher="\u5feb\u8baf")])
    workspace.catch_up()
    return workspace


def settled(workspace: Workspace, page: Page, so: Callable[[], bool]) -> None:
    """Wait until the worker behind the pages has worked in what was decided."""
    for _ in range(100):
        if so():
            return
        page.wait_for_timeout(100)
    assert so(), workspace.log()


def press(page: Page, *keys: str) -> None:
    """Press keys that lead to another page by the last one."""
    before = page.url
    for key in keys:
        page.keyboard.press(key)
    page.wait_for_url(lambda url: url != before)


def units(text: str) -> int:
    """What JavaScript calls `text.length`."""
    return len(text.encode("utf-16-le")) // 2


def test_ten_things_are_reviewed_by_keys_alone(
    hauls: Workspace, served: str, opened: Open, keep: Keep
) -> None:
    page = opened(f"{served}/inbox")
    keep(page, "inbox")
    press(page, "Enter")
    keep(page, "review")
    seen = []
    for key in ("a", "k", "a", "s"):
        seen.append(page.locator("h1").inner_text())
        press(page, key)
    # Reject and note ask why; the cursor stands in the field.
    for key, why in (("r", "another case"), ("n", "ask the clerk")):
        seen.append(page.locator("h1").inner_text())
        page.keyboard.press(key)
        page.keyboard.type(why)
        press(page, "Enter")
    # Correct: substance, how, number.
    seen.append(page.locator("h1").inner_text())
    page.keyboard.press("c")
    for _ in range(2):
        page.keyboard.press("Tab")
    page.keyboard.type("77")
    page.locator("#why-correct").focus()
    page.keyboard.type("the scan says 77")
    keep(page, "correct")
    press(page, "Enter")
    expect(page.get_by_role("status")).to_contain_text("You corrected to 77 kg of opium")
    for key in ("a", "a", "a"):
        seen.append(page.locator("h1").inner_text())
        press(page, key)
    assert len(set(seen)) == 10
    acts = [one.decision.act for one in hauls.log()]
    assert acts == [
        Act.ACCEPT, Act.CHECK, Act.ACCEPT, Act.REJECT, Act.NOTE, Act.CORRECT, Act.ACCEPT,
        Act.ACCEPT, Act.ACCEPT,
    ]  # fmt: skip
    settled(hauls, page, lambda: "opium|=77 kg" in _amounts(hauls))
    # Undo takes back what was decided last.
    press(page, "u")
    assert hauls.log()[-1].decision.act is Act.UNDO


def test_the_list_of_keys_opens_over_the_page_and_closes(
    hauls: Workspace, served: str, opened: Open, keep: Keep
) -> None:
    assert hauls.inbox().whole
    page = opened(f"{served}/review")
    page.keyboard.press("?")
    expect(page.get_by_role("heading", name="Keys")).to_be_visible()
    keep(page, "keys")
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", name="Keys")).to_be_hidden()


def test_words_behind_wide_characters_are_marked_with_the_mouse(
    hauls: Workspace, served: str, opened: Open, keep: Keep
) -> None:
    page = opened(f"{served}/reports/zh-1")
    second = HARBIN.index("\U00020bb7")
    at = units(HARBIN[:second])
    start = units(HARBIN[second : HARBIN.index(AGENCY)])
    left, middle, right = page.evaluate(_BOX, [at, start, start + units(AGENCY)])
    page.mouse.move(left + 1, middle)
    page.mouse.down()
    page.mouse.move(right - 1, middle, steps=5)
    page.mouse.up()
    expect(page.locator("#words")).to_have_value(AGENCY)
    keep(page, "selected")
    press(page, "m")
    expect(page.get_by_role("heading", level=1)).to_have_text(f"\u201c{AGENCY}\u201d")
    page.locator("#slot").select_option("organization")
    page.get_by_role("button", name="Use this slot").click()
    page.locator("#v-whole").fill(AGENCY)
    page.locator("#why-value").fill("it is named")
    keep(page, "marking")
    page.get_by_role("button", name="Add the value").click()
    expect(page.get_by_role("status")).to_contain_text(f"You added {AGENCY}")
    settled(hauls, page, lambda: AGENCY in _quotes(hauls, Role.ORGANIZATION))
    assert hauls.stale() == ()


def test_words_are_marked_by_keys_alone(served: str, hauls: Workspace, opened: Open) -> None:
    page = opened(f"{served}/reports/zh-1")
    page.locator("#text").focus()
    # Word by word to "Harbin", then one more: whole words, also behind an emoji.
    for _ in range(40):
        page.keyboard.press("ArrowRight")
        page.evaluate("() => new Promise((done) => setTimeout(done, 20))")
        if page.locator("#words").input_value() == "Harbin":
            break
    page.keyboard.press("Shift+ArrowRight")
    expect(page.locator("#words")).to_have_value("Harbin on")
    press(page, "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("\u201cHarbin on\u201d")
    start = HARBIN.index("Harbin on")
    expect(page.locator('[name="at"]').first).to_have_value(f"{start}-{start + 9}")
    assert hauls.log() == ()


def test_everything_works_without_a_script(
    hauls: Workspace, served: str, opened: Open, keep: Keep
) -> None:
    page = opened(f"{served}/inbox", java_script_enabled=False)
    page.get_by_role("link", name="Review one by one").click()
    first = page.url
    page.get_by_role("button", name="Accept").click()
    assert page.url.partition("?")[0] != first
    page.get_by_role("button", name="Undo").click()
    page.locator('details[data-key="c"] > summary').click()
    page.locator("#v-number").fill("99")
    page.locator("#why-correct").fill("typed by hand")
    keep(page, "correct")
    page.get_by_role("button", name="Correct").click()
    page.get_by_role("button", name="Skip").click()
    page.goto(f"{served}/reports/zh-1")
    page.locator("#words").fill(AGENCY)
    page.get_by_role("button", name="Mark").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"\u201c{AGENCY}\u201d")
    # Layers are switched by style alone.
    page.goto(f"{served}/reports/zh-1")
    note = page.get_by_role("link", name="how much: 12 kg of ketamine")
    expect(note).to_be_visible()
    page.get_by_label("Amounts and figures").uncheck()
    expect(note).to_be_hidden()
    assert [one.decision.act for one in hauls.log()] == [Act.ACCEPT, Act.UNDO, Act.CORRECT]


def test_a_thumb_finds_every_button_on_a_phone(
    hauls: Workspace, served: str, opened: Open, keep: Keep
) -> None:
    page = opened(f"{served}/review", width=PHONE, has_touch=True)
    assert hauls.inbox().whole == 12
    keep(page, "review")
    for one in page.get_by_role("button").all():
        box = one.bounding_box()
        assert box is None or min(box["height"], box["width"]) >= 44, one.inner_text()
    page.get_by_role("button", name="Accept").tap()
    expect(page.get_by_role("status")).to_contain_text("You accepted")
    page.goto(f"{served}/reports/zh-1")
    keep(page, "report")


def _amounts(workspace: Workspace) -> set[str]:
    return {
        one.value.show()
        for row in workspace.cases()
        for one in workspace.case(row.slug).findings
        if one.role is Role.AMOUNT
    }


def _quotes(workspace: Workspace, role: Role) -> set[str]:
    return {
        claim.span.text
        for row in workspace.cases()
        for one in workspace.case(row.slug).findings
        for claim in one.claims
        if one.role is role
    }

"""What the README shows runs as it stands there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _example() -> str:
    blocks = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    assert len(blocks) == 1
    return str(blocks[0])


def test_the_example_runs_and_names_the_case(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    exec(compile(_example(), "README.md", "exec"), {})  # noqa: S102  # our own README
    assert "xingtai-fentanyl-2019" in capsys.readouterr().out


def test_the_example_has_about_ten_lines() -> None:
    assert len(_example().splitlines()) <= 12


@pytest.mark.parametrize(
    "page",
    sorted(
        one.relative_to(ROOT).as_posix() for one in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
    ),
)
def test_every_link_to_a_file_leads_somewhere(page: str) -> None:
    path = ROOT / page
    for link in re.findall(r"\]\(([^)#\s]+)[^)]*\)", path.read_text(encoding="utf-8")):
        if "://" not in link:
            assert (path.parent / link).exists(), f"{page}: {link}"

from __future__ import annotations

from collections.abc import Callable

import pytest

from consilience.reading.scene import Scene

Build = Callable[..., Scene]
FILLER = "The town is quiet. People went to work. Shops were open until late. It rained a little. "

ROWS = [
    ("a seizure", "Police seized 20 kg of cocaine in Dull. Two men were arrested.", True),
    ("a haul without an arrest", "Some 300 kilos of hashish were found in Dull. No one knows whose.", True),
    ("murder of a drug gang", "Bo Lee was sentenced to life for murder. He ran a gang that sold heroin and cocaine. The gang sold crack.", True),
    ("sport", "Rovers were sentenced to a long winter. Their raid down the left was smuggled past two men.", False),
    ("overdose figures", "Fewer people died of overdoses. Fentanyl deaths rose to 90. Heroin deaths fell. Overdose figures vary.", False),
    ("trade talks", f"Ministers spoke of tariffs. {FILLER}On Monday a court sentenced a man who had sold heroin. {FILLER}", False),
    ("an opinion", "OPINION\n\nLast week a court jailed a man who sold heroin. Police seized 3 kg. I doubt that it helps.", False),
    ("medicines", "A pharmaceutical company was charged with kickbacks. Medicare paid for oxycodone. Medicaid paid too.", False),
    ("nothing", "", False),
    ("a smuggled word", "He was charged with fraud. He sold shoes.", False),
]  # fmt: skip


@pytest.mark.parametrize(("trap", "text", "about"), ROWS, ids=[one[0] for one in ROWS])
def test_only_reports_on_a_case_are_relevant(
    scene_of: Build, trap: str, text: str, about: bool
) -> None:
    scene = scene_of(text)
    assert scene.relevant is about, (trap, scene.why)
    assert scene.why

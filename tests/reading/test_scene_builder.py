from __future__ import annotations

from collections.abc import Callable

from consilience.reading.scene import Scene

Build = Callable[..., Scene]
TEXT = (
    "OSLO (Gull Wire) — Police seized 20 kg of heroin on Monday, May 7, 2018. 😬\n\n"
    "Bo Lee, 41, of Dull, was sentenced to six years by the Oslo District Court."
)


def test_every_mention_and_aside_quotes_the_text(scene_of: Build) -> None:
    scene = scene_of(TEXT)
    spans = [*(one.span for one in scene.mentions), *(one.span for one in scene.asides)]
    assert spans
    assert all(TEXT[one.start : one.end] == one.text for one in spans)


def test_mentions_are_sorted_and_of_many_kinds(scene_of: Build) -> None:
    scene = scene_of(TEXT)
    assert list(scene.mentions) == sorted(scene.mentions, key=lambda one: (one.span, one.kind))
    assert {"amount", "court", "date", "name"} <= {one.kind for one in scene.mentions}


def test_a_town_inside_a_courts_name_is_no_place(scene_of: Build) -> None:
    scene = scene_of(TEXT)
    court = next(one.span for one in scene.mentions if one.kind == "court")
    assert not [
        one
        for one in scene.mentions
        if one.kind == "place" and court.start <= one.span.start < court.end
    ]


def test_the_same_text_gives_the_same_scene(scene_of: Build) -> None:
    one, other = scene_of(TEXT), scene_of(TEXT)
    assert (one.mentions, one.asides, one.people) == (other.mentions, other.asides, other.people)


def test_an_empty_report_gives_an_empty_scene(scene_of: Build) -> None:
    scene = scene_of("")
    assert (scene.mentions, scene.asides, scene.relevant) == ((), (), False)

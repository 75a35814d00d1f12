from email.message import Message
from pathlib import Path

import pytest
from tools.list_licences import HEAD, LOCK, PAGE, licence_of, read_lock, rows

ROOT = Path(__file__).parents[2]


def test_every_locked_package_stands_on_the_page_with_a_licence() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert rows(read_lock(LOCK.read_text(encoding="utf-8")), page) in page, (
        "run: python tools/list_licences.py"
    )


def test_a_package_that_is_neither_installed_nor_on_the_page_is_named() -> None:
    lock = read_lock("no-such-package-a==1.0 \\\n    # via consilience (pyproject.toml)\n")
    with pytest.raises(SystemExit, match="no-such-package-a: no licence known"):
        rows(lock, HEAD)


def test_a_lock_gives_each_package_once_with_its_versions_and_parents() -> None:
    (one,) = read_lock(
        "nets==3.6 ; python_full_version < '3.12' \\\n    --hash=sha256:0\n    # via\n"
        "    #   -c requirements-dev.lock\n    #   consilience (pyproject.toml)\n"
        "nets==3.7 ; python_full_version >= '3.12' \\\n    # via spool\n"
    )
    assert (one.name, one.versions, one.parents) == (
        "nets",
        ("3.6", "3.7"),
        ("consilience", "spool"),
    )


@pytest.mark.parametrize(
    ("stated", "licence"),
    [
        ({"License-Expression": "MIT", "License": "other"}, "MIT"),
        ({"License": "MIT License"}, "MIT"),
        (
            {
                "License": "GPL",
                "Classifier": "License :: OSI Approved :: "
                "GNU General Public License v2 or later (GPLv2+)",
            },
            "GPL-2.0-or-later",
        ),
        ({"Classifier": "License :: OSI Approved :: Apache Software License"}, "Apache-2.0"),
        ({"License": "Apache-2.0", "Classifier": "Topic :: Text"}, "Apache-2.0"),
        ({}, ""),
    ],
)
def test_the_most_exact_statement_wins(stated: dict[str, str], licence: str) -> None:
    message = Message()
    for key, value in stated.items():
        message[key] = value
    assert licence_of(message) == licence  # type: ignore[arg-type]  # it is what metadata() gives


@pytest.mark.parametrize(
    "name", ["GeoNames", "Natural Earth", "lid.176", "en_core_web_sm", "WordNet", "17 U.S.C. 105"]
)
def test_the_notice_and_the_page_name_all_data(name: str) -> None:
    assert name in (ROOT / "NOTICE").read_text(encoding="utf-8")
    assert name in PAGE.read_text(encoding="utf-8")

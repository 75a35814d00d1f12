"""The wheel carries everything, works without its source, and never asks the network."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TEXT = "Customs officers seized 41.5 kilograms of heroin in Ostrava on 12 March 2018."

# Whatever is imported or called, a socket to anywhere fails loudly.
NO_NETWORK = """
import socket
def refused(*args, **kwargs):
    raise AssertionError("the network was asked for")
socket.socket.connect = refused
socket.create_connection = refused
socket.getaddrinfo = refused
"""


@pytest.fixture(scope="module", name="wheel")
def _wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out)]
    subprocess.run([*command, str(ROOT)], check=True, capture_output=True)  # noqa: S603  # ours
    (wheel,) = out.glob("*.whl")
    return wheel


@pytest.fixture(scope="module", name="site")
def _site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel unpacked where Python looks first; `src` is not on the path."""
    site = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    return site


def _python(site: Path, code: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run code with the unpacked wheel and the libraries, without the editable install."""
    libraries = sysconfig.get_paths()["purelib"]
    path = f"import sys; sys.path[:0] = [{str(site)!r}]; sys.path.append({libraries!r})\n"
    command = [sys.executable, "-I", "-S", "-c", path + code, *map(str, arguments)]
    return subprocess.run(  # noqa: S603  # ours
        command, check=False, capture_output=True, text=True, cwd=site, env=_environment()
    )


def _environment() -> Mapping[str, str]:
    return {key: one for key, one in os.environ.items() if not key.startswith("PYTHON")}


MAIN = "from consilience.cli import main; import consilience; main()"


def test_the_wheel_holds_all_data_of_the_source(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    source = ROOT / "src"
    wanted = {
        str(one.relative_to(source))
        for one in (source / "consilience").rglob("*")
        if one.is_file() and "__pycache__" not in one.parts
    }
    assert wanted <= names
    assert {one.rpartition("/")[2] for one in names} >= {"LICENSE", "NOTICE", "entry_points.txt"}


def test_the_command_works_from_the_wheel_with_src_out_of_sight(site: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    out = tmp_path / "out"
    ran = _python(site, MAIN, "build", tmp_path / "a.txt", "-o", out)
    assert ran.returncode == 0, ran.stderr
    assert (out / "index.html").is_file()
    where = _python(site, "import consilience; print(consilience.__file__)").stdout.strip()
    assert Path(where).is_relative_to(site)


def test_a_build_never_asks_the_network(site: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    ran = _python(site, NO_NETWORK + MAIN, "build", tmp_path / "a.txt", "-o", tmp_path / "out")
    assert ran.returncode == 0, ran.stderr


def test_a_read_works_in_a_network_namespace_of_its_own(tmp_path: Path) -> None:
    unshare = shutil.which("unshare")
    probe = [unshare or "unshare", "--net", "true"]
    if not unshare or subprocess.run(probe, check=False, capture_output=True).returncode:  # noqa: S603
        pytest.skip("this machine does not allow network namespaces")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    command = [unshare, "--net", sys.executable, "-c", MAIN, "read", str(tmp_path / "a.txt")]
    ran = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603  # ours
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout)["events"]

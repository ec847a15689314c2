# SPDX-License-Identifier: GPL-2.0-or-later
"""Sit before a QGIS window: a screen of its own, a mouse, a keyboard, and eyes."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SCREEN = "1600x1000x24"
START_S, ANSWER_S, WAIT_S = 120, 60, 150
"""Patience, not measure: a machine may be busy with something else."""
SETTINGS = """[PythonPlugins]
processing=true
[qgis]
checkVersion=false
askToSaveProjectChanges=false
projOpenAtLaunch=0
[Projections]
defaultBehavior=useGlobal
[locale]
overrideFlag=true
userLocale={locale}
"""


class Screen:
    """Be a screen that nobody looks at."""

    def __init__(self):
        read, write = os.pipe()
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", SCREEN, "-dpi", "96", "-nolisten", "tcp"]
        self._process = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as told:
            self.name = ":" + told.readline().strip()

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(10)


class Desktop:
    """Be somebody at a QGIS window: what is done goes through the X server, as from a real mouse and keyboard."""

    def __init__(self, folder: Path, screen: Screen, locale: str = "en_US"):
        self.folder, self._screen = folder, screen
        self.talk = folder / "probe"
        self.talk.mkdir(parents=True, exist_ok=True)
        self.profile = folder / "profiles" / "default"
        settings = self.profile / "QGIS" / "QGIS3.ini"
        if not settings.exists():
            settings.parent.mkdir(parents=True)
            settings.write_text(SETTINGS.format(locale=locale), encoding="utf-8")
        self._process: subprocess.Popen | None = None

    @property
    def environment(self) -> dict[str, str]:
        kept = {key: value for key, value in os.environ.items() if key not in ("QGIS_PREFIX_PATH", "QGIS_OPTS")}
        own = {"DISPLAY": self._screen.name, "QT_QPA_PLATFORM": "xcb", "VEERKRACHT_PROBE": str(self.talk)}
        own["VEERKRACHT_CHECKOUT"] = str(ROOT)
        passing = self.folder / "passing"  # else QGIS takes all files of a test for temporary ones, and warns of them
        passing.mkdir(exist_ok=True)
        return {**kept, "HOME": str(self.folder), "TMPDIR": str(passing), **own}

    def start(self, *arguments: str) -> None:
        """Start QGIS and wait until it answers."""
        for left in self.talk.iterdir():
            left.unlink()
        command = ["qgis", "--profiles-path", str(self.folder), "--nologo", "--noversioncheck"]
        command += ["--code", str(HERE / "probe.py"), *arguments]
        self._log = (self.folder / "qgis.log").open("ab")
        self._process = subprocess.Popen(
            command, env=self.environment, cwd=self.folder, stdout=self._log, stderr=self._log, start_new_session=True
        )
        self._until((self.talk / "ready").exists, START_S, "QGIS does not answer")
        self.look("True")

    def stop(self) -> None:
        """Close the window as its owner does."""
        self.ask("QTimer.singleShot(0, iface.mainWindow().close)\nanswer = None")
        try:
            self._process.wait(WAIT_S)
        except subprocess.TimeoutExpired:
            self.photograph("does_not_close")
            raise
        self.kill()

    def kill(self) -> None:
        """Take the power away."""
        if self._process is not None and self._process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(10)
        self._process = None
        self._log.close()

    def ask(self, question: str):
        """Return what QGIS answers, see ``probe.py``."""
        (self.talk / "ask.part").write_text(question, encoding="utf-8")
        (self.talk / "ask.part").replace(self.talk / "ask.py")
        path = self.talk / "answer.json"
        self._until(path.exists, ANSWER_S, question)
        told = json.loads(path.read_text(encoding="utf-8"))
        path.unlink()
        assert "error" not in told, f"{question}\n{told.get('error')}"
        return told["answer"]

    def look(self, question: str, seconds: float = WAIT_S):
        """Ask until the answer is true, and return it."""
        until, answer, error = time.monotonic() + seconds, None, None
        while time.monotonic() < until:
            try:
                answer = self.ask(question)
            except AssertionError as not_yet:
                error = not_yet
            if answer:
                return answer
            time.sleep(0.05)
        self.photograph("gave_up")
        raise AssertionError(f"it never came: {question}\n{error or ''}")

    def rest(self) -> None:
        """Wait until QGIS has nothing left to do."""
        self.look("is_idle()")

    def move(self, where: str | list) -> list[int]:
        """Move the mouse to the middle of what an expression of the probe gives."""
        left, top, width, height = self.look(where) if isinstance(where, str) else where
        spot = [int(left + width // 2), int(top + height // 2)]
        self._xdotool("mousemove", "--sync", *map(str, spot))
        return spot

    def click(self, where: str | list, times: int = 1, button: int = 1) -> None:
        self.move(where)
        self._xdotool("click", "--repeat", str(times), "--delay", "80", str(button))

    def drag(self, start: str | list, end: str | list) -> None:
        self.move(start)
        self._xdotool("mousedown", "1")
        x, y = self.move(end)
        self._xdotool("mousemove", "--sync", str(x + 1), str(y))
        self._xdotool("mousemove", "--sync", str(x), str(y))
        self._xdotool("mouseup", "1")

    def key(self, *keys: str) -> None:
        self._xdotool("key", "--delay", "30", *keys)

    def type(self, text: str) -> None:
        self._xdotool("type", "--delay", "15", text)

    def photograph(self, name: str) -> Path:
        """Keep a picture of the screen for whoever wants to look."""
        folder = Path(os.environ.get("VEERKRACHT_PICTURES") or self.folder)
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{name}.png"
        assert self.ask(f"photograph({str(path)!r})")
        return path

    def _xdotool(self, *arguments: str) -> None:
        done = subprocess.run(
            ["xdotool", *arguments], env=self.environment, capture_output=True, text=True, check=False, timeout=30
        )
        assert done.returncode == 0, done.stderr

    def _until(self, there, seconds: float, what: str) -> None:
        until = time.monotonic() + seconds
        while not there():
            if self._process is not None and self._process.poll() is not None:
                raise AssertionError(f"QGIS ended with {self._process.returncode}: {what}\n{self._tail()}")
            if time.monotonic() > until:
                raise TimeoutError(f"{what}\n{self._tail()}")
            time.sleep(0.02)

    def _tail(self) -> str:
        return (self.folder / "qgis.log").read_text(errors="replace")[-2000:]


@pytest.fixture(scope="module")
def screen():
    if not all(shutil.which(tool) for tool in ("qgis", "Xvfb", "xdotool")):
        pytest.skip("no QGIS desktop, or no Xvfb and xdotool to use it with")
    shown = Screen()
    yield shown
    shown.close()


@pytest.fixture(scope="module")
def desktop(screen, tmp_path_factory):
    """Sit before a QGIS without any plugin; whoever asks for it starts it."""
    sitting = Desktop(tmp_path_factory.mktemp("desktop"), screen, os.environ.get("VEERKRACHT_LOCALE", "en_US"))
    yield sitting
    if sitting._process is not None:
        sitting.kill()

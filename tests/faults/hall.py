"""A hall under fault: a real server, clients as processes, and a line to each that can be broken."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.core.postgresql_server import TestServer
from tests.faults.broken_line import BrokenLine
from tests.faults.client import Post, post_on_command_line, read_diary

_HOME_WITHIN = 60.0
_LATEST = 4096
_PAUSE = 0.15


@dataclass
class Member:
    """One client of the hall, its line, and its process of now."""

    post: Post
    line: BrokenLine
    process: "subprocess.Popen[bytes] | None" = None

    @property
    def name(self) -> str:
        return f"{self.post.kind} {self.post.name}"

    def start(self) -> None:
        with self.post.diary.with_suffix(".errors").open("ab") as errors:
            self.process = subprocess.Popen(post_on_command_line(self.post), stderr=errors)

    def kill(self) -> None:
        """Without a word."""
        assert self.process is not None
        self.process.kill()
        self.process.wait()

    def answered_after(self, since: float) -> float | None:
        """When it had its first answer after this moment, of the latest ones."""
        lines = read_diary(self.post.diary, newest=_LATEST)
        return next((line["at"] for line in lines if "lost" not in line and line["at"] > since), None)


@dataclass
class FaultyHall:
    """Everybody at work until the evening."""

    server: TestServer
    url: str
    """For the owner, not through a line."""
    folder: Path
    members: list[Member] = field(default_factory=list)

    def back_at_work(self, since: float, patience: float = 120.0) -> float:
        """Wait until every client has had an answer after `since`; seconds until the last had."""
        until = time.time() + patience
        firsts: dict[str, float] = {}
        while len(firsts) < len(self.members):
            for member in self.members:
                if member.name not in firsts and (at := member.answered_after(since)) is not None:
                    firsts[member.name] = at
            missing = [member.name for member in self.members if member.name not in firsts]
            assert not missing or time.time() < until, f"not back at work: {missing}"
            time.sleep(0.05)
        return max(firsts.values()) - since

    def go_home(self) -> None:
        """The evening: each finishes what is in hand and goes, the displays when no call can come."""
        displays = [member for member in self.members if member.post.kind == "display"]
        self._leave([member for member in self.members if member not in displays])
        self._leave(displays)

    def _leave(self, members: Sequence[Member]) -> None:
        for member in members:
            member.post.evening.touch()
        for member in members:
            assert member.process is not None
            assert member.process.wait(_HOME_WITHIN) == 0, member.post.diary.with_suffix(
                ".errors"
            ).read_text()

    def end(self) -> None:
        for member in self.members:
            if member.process is not None and member.process.poll() is None:
                member.kill()
            member.line.close()


@contextmanager
def faulty_hall(
    server: TestServer, url: str, folder: Path, posts: Sequence[tuple[str, str, str]], *, bug: str = ""
) -> Iterator[FaultyHall]:
    """The hall at work; `posts` are (kind, name, login URL on the server's own port)."""
    hall = FaultyHall(server, url, folder)
    try:
        for kind, name, login in posts:
            line = BrokenLine(("127.0.0.1", server.port))
            through = login.replace(f":{server.port}/", f":{line.port}/")
            member = Member(Post(kind, name, through, str(folder), _PAUSE, bug), line)
            hall.members.append(member)
            member.start()
        hall.back_at_work(0.0)
        yield hall
    finally:
        hall.end()


def backend_of(server: TestServer) -> int:
    """One of the server's own processes that serves a client."""
    data = (server.data / "postmaster.pid").read_text().split()
    children = subprocess.run(
        ["ps", "--ppid", data[0], "-o", "pid=,args="], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    return next(int(line.split()[0]) for line in children if "127.0.0.1" in line)


def kill(process: int) -> None:
    os.kill(process, signal.SIGKILL)

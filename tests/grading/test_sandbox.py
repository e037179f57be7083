"""The sandbox from inside: what confined code tries to see, reach and use up, on each rung that this machine offers."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from course.grading.limits import Limits
from course.grading.sandbox import Rung, Status, Watch, launch, rungs, zygote_command
from course.grading.sandbox.watch import descendants, outer_id

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="there is a sandbox on Linux only"
)

REPOSITORY = Path(__file__).resolve().parents[2]
SECRET = "a-secret-of-the-grader"
TRUSTED = """
import json, os, socket, sys
from course.grading.limits import Limits
from course.grading.sandbox import Rung, fork_confined
control = socket.socket(fileno=int(sys.argv[1]))
while True:
    raw, fds, _, _ = socket.recv_fds(control, 1 << 20, 1)
    if not raw:
        break
    told = json.loads(raw)
    if "wait" in told:
        status = os.waitstatus_to_exitcode(os.waitpid(told["wait"], 0)[1])
        control.sendall(json.dumps(status).encode())
        continue
    def run():
        def report(value):
            os.write(fds[0], json.dumps(value).encode() + b"\\n")
        def attempt(do, *words):
            try:
                return ["done", str(do(*words))[:200]]
            except BaseException as error:
                return [type(error).__name__, str(error)]
        exec(told["code"], {"report": report, "attempt": attempt, "told": told["words"]})
    files = {name: text.encode() for name, text in told["files"].items()}
    limits = Limits(**told["limits"])
    pid = fork_confined(Rung(told["rung"]), limits, told["folder"], files, run, tuple(fds))
    os.close(fds[0])
    control.sendall(json.dumps(pid).encode())
"""


@pytest.fixture(scope="module", params=[Rung.BUBBLEWRAP, Rung.LANDLOCK])
def rung(request: pytest.FixtureRequest) -> Rung:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(rungs.RUNG, str(request.param))
        status = rungs.find_rung.__wrapped__()
    if status.rung is not request.param:
        pytest.skip(f"not on this machine: {status.reason}")
    return request.param


class Forking:
    """The process that forks, and what it forks."""

    def __init__(self, rung: Rung, folders: Path) -> None:
        self.rung = rung
        self.folders = folders
        self.count = 0
        self.control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        launch = zygote_command(rung, ["-c", TRUSTED, str(theirs.fileno())])
        self.process = subprocess.Popen(
            launch.argv,
            env=launch.env,
            pass_fds=(theirs.fileno(),),
            start_new_session=True,
            stdin=subprocess.DEVNULL,
        )
        theirs.close()

    def ask(self, told: dict[str, Any], *fds: int) -> int:
        socket.send_fds(self.control, [json.dumps(told).encode()], fds)
        return json.loads(self.control.recv(1 << 16))

    def start(
        self, code: str, *words: Any, limits: Limits | None = None, files: dict[str, str] | None = None
    ) -> Confined:
        self.count += 1
        folder = self.folders / str(self.count)
        folder.mkdir()
        limits = limits or Limits()
        source, target = os.pipe()
        told = {
            "code": code,
            "words": words,
            "files": files or {},
            "rung": str(self.rung),
            "folder": str(folder),
            "limits": dataclasses.asdict(limits),
        }
        pid = self.ask(told, target)
        os.close(target)
        return Confined(self, pid, source, limits, folder)

    def run(self, code: str, *words: Any, **settings: Any) -> Confined:
        confined = self.start(code, *words, **settings)
        confined.finish()
        return confined

    def close(self) -> None:
        self.control.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(2)
        self.process.kill()
        self.process.wait()


class Confined:
    """One confined process: what it reported, and how it ended."""

    def __init__(self, forking: Forking, pid: int, source: int, limits: Limits, folder: Path) -> None:
        self.forking, self.pid, self.folder = forking, pid, folder
        self.outer = outer_id(forking.process.pid, pid) if forking.rung is Rung.BUBBLEWRAP else pid
        bounded = forking.rung is Rung.BUBBLEWRAP
        self.watch = Watch(self.outer, limits, "" if bounded else str(folder))
        self.source = os.fdopen(source, encoding="utf-8")
        self.reports: list[Any] = []
        self.status = 0

    def next(self) -> Any:
        self.reports.append(json.loads(self.source.readline()))
        return self.reports[-1]

    def finish(self) -> None:
        """Waits until it has ended by itself or was ended."""
        killer = threading.Timer(60, self.watch.kill, ["time"])
        killer.start()
        self.status = self.forking.ask({"wait": self.pid})
        killer.cancel()
        self.watch.stop()
        self.reports += [json.loads(line) for line in self.source]
        self.source.close()

    @property
    def report(self) -> Any:
        assert len(self.reports) == 1, (self.status, self.watch.breach)
        return self.reports[0]


@pytest.fixture(scope="module")
def forking(rung: Rung, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forking]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GRADER_SECRET", SECRET)
        made = Forking(rung, tmp_path_factory.mktemp(str(rung)))
    yield made
    made.close()


def living(word: str) -> list[int]:
    """Processes of the machine whose command line holds a word."""
    found = []
    for entry in Path("/proc").iterdir():
        with contextlib.suppress(OSError):
            if entry.name.isdecimal() and word.encode() in (entry / "cmdline").read_bytes():
                found.append(int(entry.name))
    return found


def test_runs_with_files_in_its_folder_and_packages(forking: Forking) -> None:
    code = """
import os, numpy, tempfile
open("made.txt", "w").write("x")
report([open("data/a.txt").read(), numpy.arange(3).tolist(), os.environ["NBGRADER_EXECUTION"],
        os.path.exists(os.path.join(os.getcwd(), "made.txt")), tempfile.gettempdir() == os.environ["TMPDIR"]])
tempfile.TemporaryFile().write(b"x")
open(os.path.expanduser("~/x"), "w")
"""
    confined = forking.run(code, files={"data/a.txt": "text", "../outside": "x", "/tmp/absolute": "x"})
    assert confined.report == ["text", [0, 1, 2], "autograde", True, True]
    assert confined.status == 0
    assert not (confined.folder.parent / "outside").exists()


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("pass", 0),
        ("raise SystemExit(3)", 1),
        ("1/0", 1),
        ("import os; os._exit(3)", 3),
        ("import os; os.kill(os.getpid(), 9)", 137),
        ("import os; os.abort()", 134),
        ("import ctypes; ctypes.string_at(0)", 139),
    ],
)
def test_the_exit_status_comes_through(forking: Forking, code: str, status: int) -> None:
    assert forking.run(code).status == status


def test_files_of_the_machine_are_out_of_reach(forking: Forking, tmp_path: Path) -> None:
    secret = tmp_path / "gradebook.db"
    secret.write_text(SECRET)
    reads = [
        "/etc/shadow",
        "/etc/passwd",
        str(secret),
        str(REPOSITORY / "README.md"),
        str(Path(__file__)),
        str(Path.home() / ".bashrc"),
        f"/proc/{os.getpid()}/environ",
        f"/proc/{os.getpid()}/root/etc/passwd",
        f"/proc/{forking.process.pid}/cmdline",
        "/run/processes/1/cmdline",
    ]
    lists = ["/root", "/home", str(REPOSITORY), str(REPOSITORY / "source"), str(tmp_path), "/run/processes"]
    code = """
import os
report([[attempt(lambda: open(path, "rb").read(9)) for path in told[0]], [attempt(os.listdir, path) for path in told[1]]])
"""
    read, listed = forking.run(code, reads, lists).report
    assert [path for path, (how, _) in zip(reads, read, strict=True) if how == "done"] == []
    names = {path: text for path, (how, text) in zip(lists, listed, strict=True) if how == "done"}
    assert all("source" not in text and "tests" not in text for text in names.values()), names
    assert names.get("/run/processes", "[]") == "[]"


def test_environments_hold_no_secret(forking: Forking) -> None:
    code = """
import os
found = {}
for name in os.listdir("/proc") if not attempt(os.listdir, "/proc")[0].endswith("Error") else ["1", "self"]:
    if name.isdecimal() or name == "self":
        found[name] = attempt(lambda: open(f"/proc/{name}/environ").read())
report([found, dict(os.environ)])
"""
    assert SECRET not in json.dumps(forking.run(code).report)


def test_other_processes_are_neither_seen_nor_reached(forking: Forking) -> None:
    code = """
import os, resource, signal
pids = [name for name in (os.listdir("/proc") if attempt(os.listdir, "/proc")[0] == "done" else []) if name.isdecimal()]
first = os.getppid()
report([len(set(pids) - {"1", str(os.getpid())}),
        attempt(os.kill, told[0], signal.SIGTERM), attempt(os.kill, told[1], signal.SIGTERM),
        attempt(lambda: signal.pidfd_send_signal(os.pidfd_open(told[0]), signal.SIGTERM)),
        attempt(resource.prlimit, told[0], resource.RLIMIT_CPU, (1, 1)),
        attempt(open, f"/proc/{first}/mem", "r+b"), attempt(os.killpg, told[2], signal.SIGTERM)])
attempt(os.kill, first, signal.SIGKILL)
"""
    victim = subprocess.Popen(["sleep", "60"], start_new_session=True)
    try:
        confined = forking.run(code, victim.pid, forking.process.pid, victim.pid)
        seen, *tried = confined.report
        assert seen == 0
        assert [how for how, _ in tried if how == "done"] == []
        assert victim.poll() is None
        assert forking.process.poll() is None
    finally:
        victim.kill()
        victim.wait()


def test_no_network(forking: Forking) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket(socket.AF_UNIX) as local:
        path = forking.folders / "server"
        path.unlink(missing_ok=True)
        local.bind(str(path))
        local.listen()
        code = """
import socket
report([attempt(socket.create_connection, ("127.0.0.1", told[0]), 2),
        attempt(lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", told[0]))
                and 1 / 0 if told[2] == "landlock" else 1 / 0),
        attempt(lambda: socket.socket(socket.AF_UNIX).connect(told[1])),
        *[attempt(socket.socket, family, kind) for family, kind in ((17, 3), (38, 5), (40, 1), (2 + (1 << 32), 3))]])
socket.socketpair()
"""
        tried = forking.run(code, server.getsockname()[1], str(path), str(forking.rung)).report
        assert [how for how, _ in tried if how == "done"] == []


def test_no_ways_out(forking: Forking) -> None:
    code = """
import ctypes, os, stat
libc = ctypes.CDLL(None, use_errno=True)
def call(name, *words):
    if getattr(libc, name)(*words) < 0:
        raise OSError(ctypes.get_errno(), "")
def number(*words):
    if libc.syscall(*words) < 0:
        raise OSError(ctypes.get_errno(), "")
report([attempt(call, "mount", b"tmpfs", b"/tmp", b"tmpfs", 0, None), attempt(call, "unshare", 0x10000000),
        attempt(call, "umount2", b"/proc", 2), attempt(call, "ptrace", 16, os.getppid(), 0, 0),
        attempt(call, "setns", 0, 0), attempt(call, "chroot", b"."), attempt(call, "memfd_create", b"x", 0),
        attempt(os.mknod, "disk", 0o600 | stat.S_IFBLK, os.makedev(254, 0)),
        attempt(open, "/proc/sys/kernel/core_pattern", "w"), attempt(open, "/dev/vda", "rb"),
        attempt(os.setuid, 0) if os.getuid() else ["", ""]])
report([line for line in open("/proc/self/status") if line.startswith(("CapEff", "CapPrm", "NoNewPrivs", "Seccomp:"))])
"""
    tried, status = forking.run(code).reports
    assert [number for number, (how, _) in enumerate(tried) if how == "done"] == []
    assert "".join(status).split()[1::2] == ["0" * 16, "0" * 16, "1", "2"]


@pytest.fixture
def in_environment() -> Iterator[Path]:
    """A file that confined code can read, and that nothing needs should a rung leak."""
    path = Path(sys.prefix, f"sandbox-test-{os.getpid()}")
    try:
        path.write_text("as it was")
    except OSError:
        pytest.skip("the environment can't be written by this user at all")
    yield path
    path.unlink(missing_ok=True)


def test_nothing_is_written_or_changed_outside(
    forking: Forking, tmp_path: Path, in_environment: Path
) -> None:
    outside = tmp_path / "file"
    outside.write_text("as it was")
    targets = [outside, in_environment]
    for target in targets:
        target.chmod(0o644)
        os.utime(target, (1, 1))
    word = f"sandbox-test-new-{os.getpid()}"
    folders = [tmp_path, sys.prefix, REPOSITORY / "course", "/usr", "/etc", "/dev", "/proc", "/"]
    places = [str(Path(folder, word)) for folder in folders]
    code = """
import os
report([attempt(open, place, "w") for place in told[1]])
for path in told[0]:
    attempt(os.chmod, path, 0); attempt(os.utime, path, (5, 5)); attempt(os.truncate, path, 0); attempt(os.unlink, path)
    attempt(os.open, path, os.O_RDONLY | os.O_TRUNC); attempt(os.rename, path, "mine"); attempt(os.link, path, "mine")
    attempt(os.chown, path, 1, 1); attempt(os.setxattr, path, "user.x", b"x")
"""
    try:
        tried = forking.run(code, list(map(str, targets)), places).report
        assert [place for place in places if Path(place).exists()] == []
    finally:
        for place in places:
            Path(place).unlink(missing_ok=True)
    assert [how for how, _ in tried if how == "done"] == []
    for target in targets:
        assert target.read_text() == "as it was"
        found = target.stat()
        assert (found.st_mode & 0o777, found.st_mtime, found.st_uid) == (0o644, 1, os.getuid())


def test_descriptors_of_the_forking_process_are_closed(forking: Forking) -> None:
    code = """
import os
report([[number for number in range(3, 1024) if attempt(os.fstat, number)[0] == "done"], [os.fstat(n).st_rdev for n in (0, 1, 2)]])
"""
    opened, standard = forking.run(code).report
    assert len(opened) == 1
    assert set(standard) == {os.stat(os.devnull).st_rdev}


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["forks", "threads", "leaves its group"])
def test_a_thousand_processes_are_bounded(forking: Forking, kind: str) -> None:
    code = {
        "forks": """
import os, time
report("started")
for _ in range(1000):
    try:
        if os.fork() == 0:
            time.sleep(60); os._exit(0)
    except OSError:
        time.sleep(0.01)
time.sleep(60)
""",
        "threads": """
import threading, time
report("started")
for _ in range(1000):
    try:
        threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
    except RuntimeError:
        time.sleep(0.01)
time.sleep(60)
""",
        "leaves its group": """
import os, time
report("started")
for _ in range(1000):
    try:
        if os.fork() == 0:
            attempt(os.setsid)
            if os.fork():
                os._exit(0)
            time.sleep(60); os._exit(0)
    except OSError:
        time.sleep(0.01)
time.sleep(60)
""",
    }[kind]
    before = descendants(forking.process.pid)
    confined = forking.start(code)
    most = 0
    end = time.monotonic() + 3
    while not confined.watch.breach and time.monotonic() < end:
        most = max(most, len(descendants(confined.outer)))
        time.sleep(0.02)
    if not confined.watch.breach:
        # The kernel's own limit held.
        assert most <= Limits().processes
        confined.watch.kill("time")
    confined.finish()
    assert confined.watch.breach_kind in ("processes", "time")
    assert most < 900
    assert descendants(forking.process.pid) == before
    assert forking.run("report(1)").report == 1


@pytest.mark.slow
def test_three_gigabytes_of_memory(forking: Forking) -> None:
    alone = """
try:
    block = bytearray(3 << 30)
except MemoryError:
    report("MemoryError")
"""
    assert forking.run(alone).report == "MemoryError"
    together = """
import os, time
for _ in range(4):
    if os.fork() == 0:
        block = bytearray(b"x") * (700 << 20)
        time.sleep(60)
        os._exit(0)
time.sleep(60)
"""
    confined = forking.run(together, limits=Limits(memory_mb=800))
    assert confined.watch.breach_kind == "memory"
    assert "800 MB" in confined.watch.breach
    assert confined.status in (-9, 137)


@pytest.mark.slow
def test_a_gigabyte_on_disk(forking: Forking) -> None:
    code = """
import time
block = bytes(1 << 20)
try:
    for number in range(12):
        with open(f"file-{number}", "wb") as target:
            for _ in range(100):
                target.write(block)
    time.sleep(5)
except OSError as error:
    report(error.errno)
"""
    confined = forking.run(code)
    if forking.rung is Rung.BUBBLEWRAP:
        assert confined.report == 28
    else:
        assert confined.watch.breach_kind == "disk"
    one = """
try:
    with open("one", "wb") as target:
        for _ in range(1024):
            target.write(bytes(1 << 20))
except OSError as error:
    report(error.errno)
"""
    import errno

    confined = forking.run("import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n" + one)
    assert confined.report == errno.EFBIG


def test_a_daemon_left_behind_is_ended(forking: Forking) -> None:
    code = """
import os, subprocess, sys
if os.fork() == 0:
    attempt(os.setsid)
    if os.fork() == 0:
        os.execv(sys.executable, [sys.executable, "-c", "import time; time.sleep(99)", told[0]])
    os._exit(0)
os.wait()
import time; time.sleep(0.3)
report("left")
"""
    word = f"a-daemon-{os.getpid()}"
    confined = forking.start(code, word)
    assert confined.next() == "left"
    confined.finish()
    assert living(word) == []


def test_stopping_ends_all(forking: Forking) -> None:
    code = """
import subprocess, sys, time
[subprocess.Popen([sys.executable, "-c", "import time; time.sleep(99)", told[0]]) for _ in range(3)]
time.sleep(0.3)
report("started")
time.sleep(60)
"""
    word = f"to-be-stopped-{os.getpid()}"
    confined = forking.start(code, word)
    assert confined.next() == "started"
    assert len(living(word)) == 3
    confined.watch.kill("time")
    confined.watch.stop()
    assert living(word) == []
    assert confined.watch.breach == "time"
    confined.finish()
    assert confined.status in (-9, 137)


def test_students_do_not_see_each_others_files(forking: Forking) -> None:
    leave = """
import os
for place in ("/tmp", os.environ["TMPDIR"], os.environ["HOME"], os.getcwd(), "/dev/shm"):
    attempt(lambda: open(os.path.join(place, "left-behind"), "w").write("x"))
report(1)
"""
    find = """
import os
report([[place, name] for place in ("/tmp", os.environ["TMPDIR"], os.environ["HOME"], os.getcwd(), "/dev/shm", told[0])
        for name in (os.listdir(place) if attempt(os.listdir, place)[0] == "done" else ()) if name == "left-behind"])
"""
    left = forking.run(leave)
    assert left.report == 1
    assert forking.run(find, str(left.folder)).report == []


def test_a_watch_ends_no_process_of_the_machine() -> None:
    for pid in (-1, 0, 1):
        with pytest.raises(ValueError, match="may be ended"):
            Watch(pid, Limits())
    with pytest.raises(ProcessLookupError):
        outer_id(os.getpid(), 1 << 30)


@pytest.mark.parametrize(
    ("rule", "value", "remedy"),
    [("UBUNTU_RULE", "1", "apparmor_parser -r"), ("DEBIAN_RULE", "0", "unprivileged_userns_clone=1")],
)
def test_what_to_do_where_user_namespaces_are_off(
    rule: str, value: str, remedy: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "rule").write_text(value)
    monkeypatch.setattr(rungs, "UBUNTU_RULE", tmp_path / "none")
    monkeypatch.setattr(rungs, "DEBIAN_RULE", tmp_path / "none")
    monkeypatch.setattr(rungs, rule, tmp_path / "rule")
    monkeypatch.setattr(rungs, "_try", lambda rung: "No permissions" if rung is Rung.BUBBLEWRAP else "")
    monkeypatch.delenv(rungs.RUNG, raising=False)
    status = rungs.find_rung.__wrapped__()
    assert status.rung is Rung.LANDLOCK
    assert "bubblewrap: No permissions" in status.reason
    assert remedy in status.remedy


def test_without_a_sandbox_only_if_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rungs, "_try", lambda rung: "libseccomp is missing")
    monkeypatch.delenv(rungs.RUNG, raising=False)
    monkeypatch.delenv(rungs.UNSAFE, raising=False)
    refused: Status = rungs.find_rung.__wrapped__()
    assert refused.rung is None
    assert "libseccomp2" in refused.remedy
    assert rungs.find_rung.__wrapped__(unsafe=True).rung is Rung.UNSAFE
    monkeypatch.setenv(rungs.UNSAFE, "1")
    assert rungs.find_rung.__wrapped__().rung is Rung.UNSAFE


def test_what_lies_below_tmp_can_still_be_imported(rung: Rung, tmp_path: Path) -> None:
    """As where the course was cloned to /tmp: a module that nobody has imported before is there, and stays as it is."""
    with tempfile.TemporaryDirectory(dir="/tmp") as folder, pytest.MonkeyPatch.context() as patch:
        place = Path(folder, "a place")
        place.mkdir()
        (place / "late.py").write_text("here = 5\n")
        known = launch.readable_places()
        patch.setattr(launch, "readable_places", lambda: [*known, str(place)])
        patch.setattr(
            sys.modules[__name__], "TRUSTED", TRUSTED.replace("control =", OPEN.format(str(place)), 1)
        )
        forking = Forking(rung, tmp_path)
        try:
            told = forking.run(IMPORT_LATE, str(place)).report
        finally:
            forking.close()
    assert told[0] == 5
    assert told[1][0] in ("OSError", "PermissionError")


OPEN = """from course.grading.sandbox import confine
known = confine.readable_places()
confine.readable_places = lambda: [*known, {!r}]
control ="""
IMPORT_LATE = """
import sys
sys.path.insert(0, told[0])
import late
report([late.here, attempt(open, told[0] + "/late.py", "w")])
"""

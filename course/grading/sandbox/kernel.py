"""The few system calls that Python does not offer: namespaces, mounts, capabilities, Landlock, seccomp."""

from __future__ import annotations

import ctypes
import errno
import functools
import os
import re
import signal
import socket
from collections.abc import Iterable
from typing import Any

NEW_NAMESPACES = 0x10000000 | 0x00020000 | 0x20000000 | 0x08000000
"""CLONE_NEWUSER, _NEWNS, _NEWPID and _NEWIPC."""
MOST_INODES = 20_000
"""Files and folders in one file system in memory: the empty ones take memory, too."""
LARGE_PAGE = 2 << 20

_LIBC = ctypes.CDLL(None, use_errno=True)
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_NO_NEW_PRIVILEGES, _SUBREAPER, _DUMPABLE, _PARENT_DEATH_SIGNAL = 38, 36, 4, 1
_COLLAPSE = 25
"""MADV_COLLAPSE, since Linux 6.1; older ones refuse it."""
_CAPABILITY_VERSION = 0x20080522
_READ_ONLY, _NOSUID, _NODEV, _NOEXEC, _BIND, _RECURSIVE = 1, 2, 4, 8, 4096, 16384

DENIED = [
    "ptrace",
    "process_vm_readv",
    "process_vm_writev",
    "process_madvise",
    "kcmp",
    "pidfd_getfd",
    "keyctl",
    "add_key",
    "request_key",
    "mount",
    "umount2",
    "pivot_root",
    "chroot",
    "move_mount",
    "fsopen",
    "fsconfig",
    "fsmount",
    "fspick",
    "open_tree",
    "mount_setattr",
    "open_tree_attr",
    "setns",
    "unshare",
    "bpf",
    "perf_event_open",
    "userfaultfd",
    "io_uring_setup",
    "io_uring_enter",
    "io_uring_register",
    "kexec_load",
    "kexec_file_load",
    "init_module",
    "finit_module",
    "delete_module",
    "reboot",
    "swapon",
    "swapoff",
    "acct",
    "quotactl",
    "quotactl_fd",
    "settimeofday",
    "clock_settime",
    "adjtimex",
    "clock_adjtime",
    "personality",
    "name_to_handle_at",
    "open_by_handle_at",
    "lookup_dcookie",
    "fanotify_init",
    "mknod",
    "mknodat",
    "vmsplice",
    "memfd_create",
    "memfd_secret",
    "shmget",
    "syslog",
    "iopl",
    "ioperm",
]
"""System calls that no notebook needs and that break out of sandboxes, or take memory that no process seems to hold."""
ALONE_DENIED = [
    "socket",
    "setsid",
    "setpgid",
    "semget",
    "msgget",
    "mq_open",
    "truncate",
    "setxattr",
    "lsetxattr",
    "fsetxattr",
    "removexattr",
    "lremovexattr",
    "fremovexattr",
    "setxattrat",
    "removexattrat",
    "file_setattr",
]
"""Where there are no namespaces: sockets reach servers of this machine by their path, and who stays in the first group
of processes can be ended with it in one call."""
ALONE_IGNORED = [
    "chmod",
    "fchmod",
    "fchmodat",
    "fchmodat2",
    "chown",
    "lchown",
    "fchown",
    "fchownat",
    "utime",
    "utimes",
    "futimesat",
    "utimensat",
]
"""Landlock does not cover these. They seem to succeed and do nothing, as copying files makes use of them."""
NEWER_CALLS = {
    "mount_setattr": 442,
    "quotactl_fd": 443,
    "memfd_secret": 447,
    "fchmodat2": 452,
    "setxattrat": 463,
    "removexattrat": 466,
    "open_tree_attr": 467,
    "file_setattr": 469,
}
"""Numbers, the same on all processors, of calls that a libseccomp may be too old to know by name."""
SIGNALLING = ("kill", "tkill", "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo", "pidfd_open")
SOCKETS_ALLOWED = frozenset((1, 2, 10, 16))
"""AF_UNIX, AF_INET, AF_INET6, AF_NETLINK: where a network namespace leaves them nothing to reach."""
_SOCKETS_KNOWN = 64
_NEW_USER_NAMESPACE = 0x10000000
_LOW = 0xFFFFFFFF
"""The kernel looks at this half of an int only; the other may hold anything."""
_SET_OWNER, _OWNER_REQUESTS, _PUSH_INPUT = (8, 15), (0x8901, 0x8902), (0x5412, 0x541C)


def unshare(flags: int) -> None:
    _require(_LIBC.unshare(flags), "unshare")


def mount_tmpfs(path: str, megabytes: int) -> None:
    """An empty file system in memory on `path`, of this size at most."""
    options = f"size={megabytes}m,nr_inodes={MOST_INODES},mode=0700"
    _mount("tmpfs", path, "tmpfs", _NOSUID | _NODEV, options)


def mount_processes(path: str) -> None:
    """The processes of this namespace; its settings of the kernel can't be changed."""
    _mount("proc", path, "proc", _READ_ONLY | _NOSUID | _NODEV | _NOEXEC)


def bind(source: str, target: str) -> None:
    """With what is mounted below it; read-only stays read-only."""
    _mount(source, target, "", _BIND | _RECURSIVE)


def mounted_below(*folders: str) -> list[str]:
    """Where something is mounted below one of these folders, the outermost places only."""
    found: list[str] = []
    with open("/proc/self/mountinfo", encoding="utf-8", errors="surrogateescape") as table:
        # Spaces and the like are written as octal numbers.
        places = [
            re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), line.split()[4]) for line in table
        ]
    for place in sorted(places):
        if any(place.startswith(f"{folder}/") for folder in folders) and not any(
            place == other or place.startswith(f"{other}/") for other in found
        ):
            found.append(place)
    return found


def _mount(source: str, target: str, kind: str, flags: int, options: str = "") -> None:
    words = (source.encode(), target.encode(), kind.encode() or None)
    _require(_LIBC.mount(*words, ctypes.c_ulong(flags), options.encode() or None), f"mount on {target}")


def drop_capabilities() -> None:
    """None are left, and none come back by running a program."""

    class Header(ctypes.Structure):
        _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))

    header, nothing = Header(_CAPABILITY_VERSION, 0), (ctypes.c_uint32 * 6)()
    _require(_LIBC.capset(ctypes.byref(header), ctypes.byref(nothing)), "capset")
    no_new_privileges()


def no_new_privileges() -> None:
    _require(_LIBC.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0), "prctl")


def adopt_orphans() -> None:
    """Processes whose parents have ended become children of this one."""
    _require(_LIBC.prctl(_SUBREAPER, 1, 0, 0, 0), "prctl")


def die_with_parent() -> None:
    _require(_LIBC.prctl(_PARENT_DEATH_SIGNAL, int(signal.SIGKILL), 0, 0, 0), "prctl")


def close_to_others() -> None:
    """What /proc tells of this process can't be read by others of the same user, nor its memory be written."""
    _require(_LIBC.prctl(_DUMPABLE, 0, 0, 0, 0), "prctl")


def give_back_memory() -> None:
    """What this process has freed, it no longer holds: a fork costs as much time as there are pages to copy."""
    if hasattr(_LIBC, "malloc_trim"):  # glibc's
        _LIBC.malloc_trim(0)


def hold_in_large_pages() -> None:
    """Moves this process's memory into large pages where Linux can do that.

    A fork copies an entry for each page that there is, and its end removes them again.
    """
    with open("/proc/self/maps") as file:
        lines = file.readlines()
    for addresses, rights, _, _, _, *name in map(str.split, lines):
        if rights == "rw-p" and name in ([], ["[heap]"]):
            start, end = (int(address, 16) for address in addresses.split("-"))
            for place in range(-(-start // LARGE_PAGE) * LARGE_PAGE, end - LARGE_PAGE + 1, LARGE_PAGE):
                # Where it can't be done, all stays as it is.
                _LIBC.madvise(ctypes.c_void_p(place), ctypes.c_size_t(LARGE_PAGE), _COLLAPSE)


def seccomp_library() -> Any:
    """pyseccomp. Looking for the library takes a while: call this before forking. Raises OSError where it is missing."""
    try:
        import pyseccomp
    except (ImportError, RuntimeError, OSError) as error:
        raise OSError(errno.ENOENT, "libseccomp is missing") from error
    return pyseccomp


def filter_system_calls(alone: bool) -> None:
    """From now on this process and its children can't make the calls in DENIED.

    alone  whether this has to make up for missing namespaces: no sockets, and no signals to processes that were there
           before this one
    Raises OSError where libseccomp is missing.
    """
    rules = _rules(alone)
    if alone and landlock_version() < SIGNALS_SCOPED:
        for name in SIGNALLING:
            rules.refuse_outside(errno.EPERM, name, 0, os.getpid(), (1 << 31) - 1)
    rules.load()


def prepare_filter(alone: bool) -> None:
    """Makes the filter ready, which takes longer than to load it, for all processes that are forked later."""
    _rules(alone)


@functools.cache
def _rules(alone: bool) -> _Rules:
    rules = _Rules(seccomp_library())
    for name in DENIED:
        rules.refuse(errno.EPERM, name)
    rules.refuse(errno.EPERM, "clone", (0, _NEW_USER_NAMESPACE, _NEW_USER_NAMESPACE))
    # The C library falls back to clone, whose flags can be looked at.
    rules.refuse(errno.ENOSYS, "clone3")
    for request in _PUSH_INPUT:
        rules.refuse(errno.EPERM, "ioctl", (1, _LOW, request))
    if alone:
        _make_up_for_namespaces(rules)
    else:
        for family in set(range(_SOCKETS_KNOWN)) - SOCKETS_ALLOWED:
            rules.refuse(errno.EAFNOSUPPORT, "socket", (0, _LOW, family))
    return rules


def _make_up_for_namespaces(rules: _Rules) -> None:
    for name in ALONE_DENIED:
        rules.refuse(errno.EACCES, name)
    for name in ALONE_IGNORED:
        rules.refuse(0, name)
    # A pair of datagram sockets can be connected anew, to a server.
    rules.refuse(errno.EACCES, "socketpair", (1, 0xF, int(socket.SOCK_DGRAM)))
    rules.refuse_unless(errno.EPERM, "prlimit64", 0, 0)
    # Signals that news on a descriptor gives rise to.
    for command in _SET_OWNER:
        rules.refuse(errno.EPERM, "fcntl", (1, _LOW, command))
    for request in _OWNER_REQUESTS:
        rules.refuse(errno.EPERM, "ioctl", (1, _LOW, request))
    # Opening for reading can cut a file off, which old versions of Landlock do not look at.
    rules.refuse(errno.EACCES, "openat", (2, os.O_TRUNC | os.O_ACCMODE, os.O_TRUNC))
    rules.refuse(errno.EACCES, "open", (1, os.O_TRUNC | os.O_ACCMODE, os.O_TRUNC))


class _Rules:
    """A filter that lets all calls pass but those refused. A number of 0 in place of an error: nothing is done."""

    def __init__(self, library: Any) -> None:
        self.library = library
        self.filter = library.SyscallFilter(library.ALLOW)

    def refuse(self, error: int, name: str, where: tuple[int, int, int] | None = None) -> None:
        """where  argument, mask, and the value that the masked argument has in calls to be refused"""
        words = [] if where is None else [self.library.Arg(where[0], self.library.MASKED_EQ, *where[1:])]
        self._add(error, name, *words)

    def refuse_unless(self, error: int, name: str, argument: int, value: int) -> None:
        self._add(error, name, self.library.Arg(argument, self.library.NE, value))

    def refuse_outside(self, error: int, name: str, argument: int, least: int, most: int) -> None:
        self._add(error, name, self.library.Arg(argument, self.library.LT, least))
        self._add(error, name, self.library.Arg(argument, self.library.GT, most))

    def load(self) -> None:
        self.filter.load()

    def _add(self, error: int, name: str, *words: Any) -> None:
        number = self.library.resolve_syscall(self.library.Arch.NATIVE, name)
        call = NEWER_CALLS.get(name) if number == -1 else name
        if call is not None:
            self.filter.add_rule(self.library.ERRNO(error), call, *words)


# Landlock: what may be read and written is named, all else is closed.

SIGNALS_SCOPED = 6
"""The first version in which signals to processes outside can be closed off."""
_READ = 1 << 0 | 1 << 2 | 1 << 3  # execute, read files, read folders
_ON_FILES = 1 << 0 | 1 << 1 | 1 << 2 | 1 << 14 | 1 << 15
_ALL = (1 << 16) - 1
_DEVICES = 1 << 6 | 1 << 11 | 1 << 15  # make devices, control them


def landlock_version() -> int:
    """Of this kernel; 0 where it has none."""
    return max(0, _LIBC.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), 1))


def restrict_files(readable: Iterable[str], writable: Iterable[str], files: Iterable[str]) -> None:
    """Closes the file system but for these; TCP, signals and abstract sockets to others too where the kernel can."""
    version = landlock_version()
    if not version:
        raise OSError(errno.ENOSYS, "this kernel has no Landlock")
    handled = _ALL & ~(0 if version >= 5 else 1 << 15) & ~(0 if version >= 3 else 1 << 14)
    handled &= ~(0 if version >= 2 else 1 << 13)

    class Ruleset(ctypes.Structure):
        _fields_ = (("files", ctypes.c_uint64), ("net", ctypes.c_uint64), ("scoped", ctypes.c_uint64))

    class Beneath(ctypes.Structure):
        _pack_ = 1
        _fields_ = (("allowed", ctypes.c_uint64), ("folder", ctypes.c_int32))

    ruleset = Ruleset(handled, 3 if version >= 4 else 0, 3 if version >= SIGNALS_SCOPED else 0)
    size = 8 if version < 4 else 16 if version < SIGNALS_SCOPED else 24
    rules = _LIBC.syscall(_CREATE_RULESET, ctypes.byref(ruleset), ctypes.c_size_t(size), 0)
    _require(rules, "landlock_create_ruleset")

    def allow(path: str, access: int) -> None:
        try:
            place = os.open(path, os.O_PATH | os.O_CLOEXEC)
        except OSError:
            return
        try:
            allowed = access if os.path.isdir(path) else access & _ON_FILES
            rule = Beneath(allowed & handled, place)
            _require(_LIBC.syscall(_ADD_RULE, rules, 1, ctypes.byref(rule), 0), path)
        finally:
            os.close(place)

    for paths, access in ((readable, _READ), (writable, _ALL & ~_DEVICES), (files, _ON_FILES & ~_DEVICES)):
        for path in paths:
            allow(path, access)
    no_new_privileges()
    _require(_LIBC.syscall(_RESTRICT_SELF, rules, 0), "landlock_restrict_self")
    os.close(rules)


def _require(result: int, what: str) -> None:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), what)

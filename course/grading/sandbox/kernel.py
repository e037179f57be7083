"""The few system calls that Python does not offer: namespaces, mounts, capabilities, Landlock, seccomp."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import socket
from collections.abc import Iterable

NEW_NAMESPACES = 0x10000000 | 0x00020000 | 0x20000000 | 0x08000000
"""CLONE_NEWUSER, _NEWNS, _NEWPID and _NEWIPC."""
NOSUID, NODEV = 2, 4

_LIBC = ctypes.CDLL(None, use_errno=True)
_CAPSET, _CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 126, 444, 445, 446
_NO_NEW_PRIVILEGES, _SUBREAPER, _DUMPABLE = 38, 36, 4
_CAPABILITY_VERSION = 0x20080522

DENIED = [
    "ptrace",
    "process_vm_readv",
    "process_vm_writev",
    "process_madvise",
    "kcmp",
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
    "settimeofday",
    "clock_settime",
    "adjtimex",
    "personality",
    "name_to_handle_at",
    "open_by_handle_at",
    "lookup_dcookie",
    "pidfd_getfd",
    "vmsplice",
    "memfd_secret",
    "syslog",
    "iopl",
    "ioperm",
]
"""System calls that no notebook needs and that break out of sandboxes."""
DENIED_SOCKETS = ("AF_PACKET", "AF_VSOCK", "AF_ALG", "AF_BLUETOOTH")
_NEW_USER_NAMESPACE = 0x10000000


def unshare(flags: int) -> None:
    _require(_LIBC.unshare(flags), "unshare")


def mount_tmpfs(path: str, megabytes: int) -> None:
    """An empty file system in memory on `path`, of this size at most."""
    options = f"size={megabytes}m,mode=0700".encode()
    _require(_LIBC.mount(b"tmpfs", path.encode(), b"tmpfs", ctypes.c_ulong(NOSUID | NODEV), options), path)


def drop_capabilities() -> None:
    """None are left, and none come back by running a program."""

    class Header(ctypes.Structure):
        _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))

    header, nothing = Header(_CAPABILITY_VERSION, 0), (ctypes.c_uint32 * 6)()
    _require(_LIBC.syscall(_CAPSET, ctypes.byref(header), ctypes.byref(nothing)), "capset")
    no_new_privileges()


def no_new_privileges() -> None:
    _require(_LIBC.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0), "prctl")


def adopt_orphans() -> None:
    """Processes whose parents have ended become children of this one."""
    _require(_LIBC.prctl(_SUBREAPER, 1, 0, 0, 0), "prctl")


def close_to_others() -> None:
    """What /proc tells of this process can't be read by others of the same user."""
    _require(_LIBC.prctl(_DUMPABLE, 0, 0, 0, 0), "prctl")


def filter_system_calls(network: bool) -> None:
    """From now on this process and its children can't make the calls in DENIED.

    network  whether sockets of the internet are left alone, because there is nothing that they could reach
    Raises OSError where libseccomp is missing.
    """
    try:
        import pyseccomp
    except (ImportError, RuntimeError, OSError) as error:
        raise OSError(errno.ENOENT, "libseccomp is missing") from error
    rules = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
    for name in DENIED:
        # A call that this kernel or this libseccomp does not know needs no rule.
        with contextlib.suppress(Exception):
            rules.add_rule(pyseccomp.ERRNO(errno.EPERM), name)
    with contextlib.suppress(Exception):
        masked = pyseccomp.Arg(0, pyseccomp.MASKED_EQ, _NEW_USER_NAMESPACE, _NEW_USER_NAMESPACE)
        rules.add_rule(pyseccomp.ERRNO(errno.EPERM), "clone", masked)
        # The C library falls back to clone, whose flags can be looked at.
        rules.add_rule(pyseccomp.ERRNO(errno.ENOSYS), "clone3")
    families = [*DENIED_SOCKETS, *(() if network else ("AF_INET", "AF_INET6"))]
    for family in families:
        number = getattr(socket, family, None)
        if number is not None:
            rule = pyseccomp.Arg(0, pyseccomp.EQ, int(number))
            rules.add_rule(pyseccomp.ERRNO(errno.EAFNOSUPPORT), "socket", rule)
    rules.load()


# Landlock: what may be read and written is named, all else is closed.

_READ = 1 << 0 | 1 << 2 | 1 << 3  # execute, read files, read folders
_ON_FILES = 1 << 0 | 1 << 1 | 1 << 2 | 1 << 14 | 1 << 15
_ALL = (1 << 16) - 1


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

    ruleset = Ruleset(handled, 3 if version >= 4 else 0, 3 if version >= 6 else 0)
    size = 8 if version < 4 else 16 if version < 6 else 24
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

    for paths, access in ((readable, _READ), (writable, _ALL), (files, _ON_FILES)):
        for path in paths:
            allow(path, access)
    no_new_privileges()
    _require(_LIBC.syscall(_RESTRICT_SELF, rules, 0), "landlock_restrict_self")
    os.close(rules)


def _require(result: int, what: str) -> None:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), what)

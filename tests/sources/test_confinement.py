"""What the child takes from itself, each part shown to hold without the others."""

import json
import subprocess
import sys

import pytest

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="namespaces and call filters are Linux's")


def confined(body: str, memory: int = 448 << 20, cpu: int = 5) -> dict[str, object]:
    script = (
        "import ctypes, json, os, resource, sys\n"
        "from sened.sources import confinement\n"
        "libc = ctypes.CDLL(None, use_errno=True)\n"
        "if HOOKLESS: confinement.sys = type('S', (), {'platform': sys.platform, 'addaudithook': staticmethod(lambda f: None)})\n"
        f"said = confinement.confine(memory={memory}, cpu={cpu})\n"
        f"{body}\n"
        "print(json.dumps({'said': said, 'got': got}))\n"
    )
    hookless = "import socket" not in body
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"HOOKLESS = {hookless}\n{script}"],
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    value: dict[str, object] = json.loads(done.stdout)
    return value


@LINUX
@pytest.mark.parametrize(
    "call", ["socket(2, 1, 0)", "fork()", "vfork()", "execve(b'/bin/true', None, None)", "unshare(0)"]
)
def test_the_kernel_refuses_sockets_and_programs(call: str) -> None:
    found = confined(f"answer = libc.{call}; got = [answer, ctypes.get_errno()]")
    said = found["said"]
    assert isinstance(said, dict)
    if said["calls"] == "not filtered":
        pytest.skip("this machine's calls are not known to the filter")
    assert found["got"] == [-1, 1]


def test_limits_stand() -> None:
    found = confined("got = [resource.getrlimit(resource.RLIMIT_AS)[1], resource.getrlimit(resource.RLIMIT_FSIZE)[1]]")
    assert found["got"] == [448 << 20, 0]


def test_the_hook_refuses_from_within() -> None:
    body = "\n".join(
        [
            "import socket, subprocess",
            "got = []",
            "for deed in (lambda: socket.socket(), lambda: subprocess.run(['true']), lambda: open('/tmp/x', 'w'), os.fork):",
            "    try: deed(); got.append('done')",
            "    except PermissionError as error: got.append('refused')",
        ]
    )
    assert confined(body)["got"] == ["refused"] * 4

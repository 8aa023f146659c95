"""A real Neo4j Community, run from its Maven artifacts."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent / "neo4j"
OPENED = [
    f"--add-opens=java.base/{package}=ALL-UNNAMED"
    for package in ("java.nio", "sun.nio.ch", "java.lang")
]


def missing() -> str | None:
    """Return what to install for a server to run, None where all is there."""
    if shutil.which("java") and shutil.which("mvn"):
        return None
    return (
        "a real Neo4j needs Java 17 and Maven: apt-get install openjdk-17-jdk-headless maven, "
        "or name a server with PASSERELLE_TEST_NEO4J=bolt://…"
    )


def jars() -> Path:
    """Return the folder of Neo4j's jars, in the environment of the tests; fetched once."""
    pom = (HERE / "pom.xml").read_text("utf-8")
    version = re.findall(r"<version>(.+?)</version>", pom)[-1]
    folder = Path(sys.prefix) / f"neo4j-{version}"
    if not folder.exists():
        fetched = folder.with_suffix(".part")
        subprocess.run(
            ["mvn", "-q", "-B", "-f", HERE / "pom.xml", "dependency:copy-dependencies",
             "-DincludeScope=runtime", f"-DoutputDirectory={fetched}"],
            check=True,
        )  # fmt: skip
        fetched.rename(folder)
    return folder


class Server:
    """One server with a home folder of its own, on a free port of 127.0.0.1."""

    def __init__(self, home: Path) -> None:
        self.home = home
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self.url = f"bolt://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[str] | None = None

    def start(self, *settings: str) -> None:
        """Start it, with ``settings`` as in db.x.y=z, and return when it answers."""
        self.home.mkdir(parents=True, exist_ok=True)
        (self.home / "neo4j.conf").write_text("\n".join(settings), encoding="utf-8")
        with (self.home / "server.log").open("a") as log:
            self._process = subprocess.Popen(
                ["java", "-Xmx1g", *OPENED, "-cp", f"{jars()}/*", HERE / "Neo4jServer.java",
                 self.home, str(self.port)],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True,
            )  # fmt: skip
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if line.strip() != "ready":
            raise RuntimeError(f"Neo4j did not start: {self.home / 'server.log'}")

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def stop(self) -> None:
        """End it in good order."""
        if self._process is not None:
            self._process.terminate()
            self._process.communicate(timeout=60)
            self._process = None

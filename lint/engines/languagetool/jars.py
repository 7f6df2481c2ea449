"""Where LanguageTool's files lie on this machine, and whether they are all there."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from lint.errors import EngineError
from lint.folders import data_folder

INVENTORY = "inventaire.json"
AGAIN = "«\u00a0cassetin setup languagetool\u00a0» le réinstalle."
NO_JAVA = (
    "Java manque : LanguageTool n’a pas tourné. Installer Java 17 ou plus récent (« apt install default-jre-headless »,"
    " ou le site adoptium.net)."
)


@dataclass(frozen=True, slots=True)
class Installed:
    """LanguageTool as it was set up. `files` are the sizes, in bytes, of its jars by path under `folder`."""

    folder: Path
    version: str
    files: Mapping[str, int]

    @property
    def identity(self) -> str:
        """What changes whenever other jars are set up."""
        content = json.dumps(sorted(self.files.items()))
        return f"{self.version}-{blake2b(content.encode(), digest_size=6).hexdigest()}"

    @property
    def classpath(self) -> str:
        """For Java: the folder of resources, the server, and all libraries."""
        parts = (self.folder, self.folder / "languagetool-server.jar", self.folder / "libs" / "*")
        return os.pathsep.join(map(str, parts))

    def check(self) -> None:
        """Make sure that each jar is there, and whole. Raises EngineError."""
        for name, size in self.files.items():
            try:
                found = (self.folder / name).stat().st_size
            except OSError as error:
                raise EngineError(f"LanguageTool est incomplet : {name} manque. {AGAIN}") from error
            if found != size:
                raise EngineError(f"LanguageTool est abîmé : {name} est tronqué. {AGAIN}")


def home() -> Path:
    """The folder in which LanguageTool is set up."""
    return data_folder() / "languagetool"


def installed() -> Installed | None:
    """LanguageTool as it was set up, None where it was not. Raises EngineError for a damaged inventory."""
    try:
        content = json.loads((home() / INVENTORY).read_text(encoding="utf-8"))
        return Installed(
            home(), str(content["version"]), {str(name): int(size) for name, size in content["files"].items()}
        )
    except FileNotFoundError:
        return None
    except (OSError, ValueError, LookupError, AttributeError) as error:
        raise EngineError(f"{home() / INVENTORY} est illisible. {AGAIN}") from error


def java() -> str:
    """The Java that is started: the first of the path, else that of JAVA_HOME. Raises EngineError without one."""
    candidates = [None, os.path.join(os.environ["JAVA_HOME"], "bin")] if os.environ.get("JAVA_HOME") else [None]  # noqa: PTH118
    found = next(filter(None, (shutil.which("java", path=folder) for folder in candidates)), None)
    if not found:
        raise EngineError(NO_JAVA)
    return found

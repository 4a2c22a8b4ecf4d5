"""The build compiles law/ into the pack that the wheel carries."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class LawPack(BuildHookInterface):  # type: ignore[type-arg]
    """Adds `comity/law.pack` to the wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the pack; an editable install reads the folder itself and needs none."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from comity.law.pack import PACK, compile_pack  # noqa: PLC0415 the path is set just above

        pack = root / "build" / PACK
        compile_pack(root / "law", pack)
        build_data["force_include"][str(pack)] = f"comity/{PACK}"

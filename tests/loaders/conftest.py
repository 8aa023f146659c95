"""Tests are imported each by itself, so that what they share must be findable."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))

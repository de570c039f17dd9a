"""Many seeds are long."""

from tests.journeys.conftest import a_long_fuse

__all__ = ["a_long_fuse"]

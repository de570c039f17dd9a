"""What every test stands on: Qt without a screen, drawn by the software renderer."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

# What this machine's centre is set to is none of the tests' business.
for name in [name for name in os.environ if name.startswith("DAWR_")]:
    del os.environ[name]

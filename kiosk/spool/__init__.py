"""What the kiosk keeps by itself, so that it never lies: each press, each number it holds."""

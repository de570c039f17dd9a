"""A day that was, played again under another calling rule."""

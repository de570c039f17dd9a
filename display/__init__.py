"""The hall display: shows each call once, speaks each call once, and never goes blank."""

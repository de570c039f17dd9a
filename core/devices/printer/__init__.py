"""Slips on paper: ESC/POS over a network, USB, a serial port or a device file."""

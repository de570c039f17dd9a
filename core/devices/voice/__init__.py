"""Announcements to WAV files: engines in a chain, a cache, one child process for each synthetic voice."""

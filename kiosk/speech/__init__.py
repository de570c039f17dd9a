"""The kiosk for who does not see the screen or does not touch it: a voice, twelve keys, one switch."""

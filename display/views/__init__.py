"""The QML of the hall display."""

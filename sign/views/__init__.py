"""The QML of the sign."""

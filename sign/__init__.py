"""The small screen of one window: the number in hand and, where it has touch, the visitor's rating."""

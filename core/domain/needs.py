"""What a visitor may need at a window; it travels with the ticket and reaches the clerk first."""

NEEDS = ("wheelchair", "sign-language", "interpreter", "companion", "walk-to-me")
"""`companion`: somebody of the staff goes along; `walk-to-me`: the clerk comes to the visitor."""

ASKED_CLASSES = ("determination", "elderly", "pregnant")
"""The priority classes that a visitor may claim; the others follow from something else."""

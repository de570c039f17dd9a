"""`dawr rehearse`: a day of visitors, kiosks and counters, each a process of its own."""

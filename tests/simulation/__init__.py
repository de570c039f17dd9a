"""A hall on one seeded scheduler: the real use cases and store, with a fault wherever one can be."""

"""A hall on this machine, with visitors that come by themselves."""

"""Pictures and videos decoded in a process of their own, which hands over frames and nothing else."""

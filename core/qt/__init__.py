"""The only folder of the core that meets Qt: starting, jobs, change, languages, and the remote hand."""

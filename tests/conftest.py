"""What holds for every test."""

from hypothesis import settings

# No test fails for a slow machine: speed is measured in benchmarks.
settings.register_profile("project", deadline=None)
settings.load_profile("project")

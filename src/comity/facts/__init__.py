"""The case as facts: persons as roles, events, circumstances and evidence."""

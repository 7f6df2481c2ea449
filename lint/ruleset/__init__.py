"""Rules: from YAML files to what runs."""

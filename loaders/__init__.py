"""From curated YAML to a checked dataset."""

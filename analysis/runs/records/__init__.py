"""Run records: what is known of a run, found by name, and two of them compared."""

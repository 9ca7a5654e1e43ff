"""What a time is there for, how far it reaches, and which figures have none."""

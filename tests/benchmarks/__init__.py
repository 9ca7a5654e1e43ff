"""What is measured, printed as ratios; run with `make bench`."""

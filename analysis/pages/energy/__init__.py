"""The page on energy: deliveries, two counts and their difference, capacity, suppliers, value."""

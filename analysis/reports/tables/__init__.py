"""Tables for readers: columns, cells as HTML, and the same as CSV."""

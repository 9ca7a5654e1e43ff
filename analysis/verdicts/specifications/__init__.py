"""Every defensible way to compute what a claim states: whose books, which release, which measure."""

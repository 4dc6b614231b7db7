"""One pass over all rows, in threads or on a cluster, and what it leaves."""

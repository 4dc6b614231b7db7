"""Statistics of many rows: exact sums, spreads, the hardest rows, mini-batches."""

"""The Batch workspace's table, filter and controls."""

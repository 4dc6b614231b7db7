"""Single rows of a batch as a table: filtered, in order, with their details."""

"""Many rows under one loss: read, evaluated and summed up a part at a time."""

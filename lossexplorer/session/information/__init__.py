"""The Information workspace's part of a session: what it shows, how it changes, what it gives."""

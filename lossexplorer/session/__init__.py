"""The session: frozen data, the edits that change it, the files that hold it."""

"""Controls of the Margins workspace, one file a part."""

"""The command line: the same services on the same workspace, without Qt."""

"""What is kept on disk: the database, the media store, the settings and the workspace folder."""

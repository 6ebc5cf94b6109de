"""What every panel shares: theme, icons, dialogs, words for errors, playback."""

"""The bible of a project: characters, places and styles that prompts name as @name."""

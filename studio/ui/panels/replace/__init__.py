"""Finding words in the prompts of many shots and putting others in their place."""

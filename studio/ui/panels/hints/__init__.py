"""The hints: what will go wrong with the prompt, with one fix each."""

"""The vocabulary: words for every card, with what they mean and a small moving example."""

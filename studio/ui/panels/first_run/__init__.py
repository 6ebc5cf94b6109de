"""The first page: from an idea to a free clip."""

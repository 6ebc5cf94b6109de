"""Use-cases. They know the ports in `domain.ports`, never an adapter."""

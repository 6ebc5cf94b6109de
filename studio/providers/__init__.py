"""Adapters to video models: one module a provider, each keeping its wire format to itself."""

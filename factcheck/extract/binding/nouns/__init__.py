"""Nouns by themselves: the unit in which each is counted, and whether it may be an animal's."""

"""Nouns by themselves: the unit in which each is counted, which of several things it means, and whether it may be an animal's."""

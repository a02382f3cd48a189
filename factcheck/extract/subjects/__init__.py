"""Whom or what a claim is about, and who says so."""

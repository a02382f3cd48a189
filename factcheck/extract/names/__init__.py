"""Names of people, organisations, products and events, and what they are called besides."""

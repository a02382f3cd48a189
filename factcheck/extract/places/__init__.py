"""Places: names of countries, regions and cities, and what lies in what."""

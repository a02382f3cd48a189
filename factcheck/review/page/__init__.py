"""The page in the browser on which people settle findings and mend claims."""

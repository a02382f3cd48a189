"""Claims solved together: what each says as a constraint (`constraints`), and the smallest sets that cannot all be true (`solve`)."""

"""What words say by themselves: what they have in common across languages, which take the other side of which, and which number or
word tells a thing apart from others of its kind."""

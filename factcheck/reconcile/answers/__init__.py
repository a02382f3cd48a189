"""What may be printed in answer to a question: `best` chooses among its claims, `opposed` names what any article says against that one,
`sentence` words it, `answering` asks them in this order; `answer` is what they speak of."""

"""How a bound figure is told: a level or a change (`aspects`, `changes`), where and of whom (`setting`), beside which others (`links`)."""

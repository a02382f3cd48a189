"""Of which days two claims speak, and how two days, hours or stretches of time stand to each other."""

"""Units and money: their names in each language (`units`), what each is worth (`units_table`), which stands at a number (`unit_beside`)."""

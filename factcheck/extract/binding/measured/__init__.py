"""What an amount, a share or a measurement is of (`measured`), and how surely each word around a figure names its measure (`measuring`)."""

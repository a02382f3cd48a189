"""What a number without a noun of its own leaves out: `ellipsis` weighs a figure before (`taken_up`), nouns around, money and people."""

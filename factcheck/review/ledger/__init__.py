"""The ledger `claims/<source>.yaml`: what the machine read in an article and what people made of it, read, merged, edited and written."""

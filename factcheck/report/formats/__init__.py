"""One format a file, each laying out the one view of `shown`; none of them looks at the analysis itself."""

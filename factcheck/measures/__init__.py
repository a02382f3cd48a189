"""What figures count and state: concepts, their wordings, and measures. All of it is data that anybody can extend.

**A word is missing** ("tractor" is not understood): declare the concept in `measures/concepts/`, in the table of its field,

    tractor = { class = "thing", unit = "tractors", is_a = ["vehicle"] }

and give its wordings in `lang/<code>/concepts/` (`tractor = ["tracteur"]`). One form is enough, because words meet by their stem;
list what stems differently ("sold" beside "sell"). Now "12 tractors burnt" and "12 tracteurs ont brûlé" have the same measure
without further work: first a registered one (here `vehicles_burnt`, a tractor being a vehicle), else the fallback id that
`registry.resolve` builds from the concepts.

**A measure deserves a name**, because its values grow over time, are bounded by another measure, are made by different parties, or come in
certain units: add a table to `measures/<field>.toml` (any file beside `concepts/`; a new file is a new field, nothing lists them):

    [deliveries]
    kind = "cumulative"              # how values behave over time: see MeasureKind
    concepts = ["delivery"]          # recognised by one of these as noun or verb
    at_most = ["sales", "orders"]    # never exceeds these, for one subject, period and scope

Further keys: `needs` (all of these concepts in the clause too), `prefers`, `excludes`, `value` (claim kinds: quantity, money, percent, …;
default quantity), `aspects` (aspects that *are* the measure: a turnout is a "share", so that no `share:` is put before it), `units`,
`part_of`, `by_party`, `estimate`, `single_valued`, `context` (a concept elsewhere in the clause is enough), `by_unit` (its unit is enough),
`splits_by` (a broad concept: one kind of person is a measure of its own, `injured/firefighter`).

**Check** with `factcheck.measures.check.check_all()`: every name must exist; an error names file and key.
"""

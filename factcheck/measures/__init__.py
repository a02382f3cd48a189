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

Further keys: `pairs` (two concepts that name it together: a job and cutting; with pairs alone, `concepts` are left out), `needs` (all of
these concepts by the figure too), `prefers`, `excludes`, `value` (claim kinds: quantity, money, percent, …; default quantity), `aspects`
(aspects that *are* the measure: a turnout is a "share", so that no `share:` is put before it), `units` (units, or names of dimensions such
as "length"; "counted" for things that are counted, which is also meant where none are given), `per` (what it is given for each of: "m²",
"MWh"), `by_unit` (units that are enough evidence), `about` (the concepts that it is about, where the words that name it are others),
`level_only` (never a change or share of it), `noun_only` (no verb says it), `context` (a concept elsewhere in the sentence is enough),
`part_of`, `by_party`, `estimate`, `settled` (no later article finds it changed), `impersonal` (no person has it), `single_valued`,
`splits_by` (a broad concept: one kind of person is a measure of its own, `injured/firefighter`), `of` (in what the parts and wholes of a
share are counted: a share of the vote is none of seats).

How near the words of a figure stand is weighed in `extract/binding/measured/measuring.py`; verbs and prepositions that say what a figure is
only beside one ("310 kg" is what something weighs, "26 miles off" how far it is) are in `lang/<code>/measuring.toml`.

**Check** with `factcheck.measures.check.check_all()`: every name must exist; an error names file and key.
"""

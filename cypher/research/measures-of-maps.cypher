// @title     Measures, map by map
// @question  How do size, structure and support go together?
// @why       One row a map, for a scatter plot or another program; measures as in Perry, Pescosolido and Borgatti 2018.
// @column    size     alters of today
// @column    density  density among them
// @column    effectiveSize effective size
// @column    constraint constraint
// @column    supporters alters who support
// @column    closeness mean closeness
// @column    reciprocity support both ways of all with any
// @column    coverage share of areas of life with support

MATCH (me:Ego)
RETURN me.structure_size AS size, me.structure_density AS density, me.structure_effectiveSize AS effectiveSize,
  me.structure_constraint AS constraint, me.supportMeasures_supporters AS supporters, me.supportMeasures_meanCloseness AS closeness,
  me.supportMeasures_reciprocity AS reciprocity, me.supportMeasures_coverage AS coverage
ORDER BY size, density, constraint

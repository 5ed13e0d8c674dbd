// @title     Measures of structure, in short
// @question  How are the measures of structure spread over all maps?
// @why       Quartiles rather than means alone, as most of these are skewed; measures as in Perry, Pescosolido and Borgatti 2018.
// @column    measure  name of the stored measure
// @column    maps     maps for which it is defined
// @column    low      smallest
// @column    quartile1 first quartile
// @column    median   median
// @column    mean     mean
// @column    quartile3 third quartile
// @column    high     largest

MATCH (me:Ego)
UNWIND [
  {place: 1, measure: 'size', value: me.structure_size},
  {place: 2, measure: 'density', value: me.structure_density},
  {place: 3, measure: 'mean degree', value: me.structure_meanDegree},
  {place: 4, measure: 'components', value: me.structure_components},
  {place: 5, measure: 'isolates', value: me.structure_isolates},
  {place: 6, measure: 'fragmentation', value: me.structure_fragmentation},
  {place: 7, measure: 'effective size', value: me.structure_effectiveSize},
  {place: 8, measure: 'efficiency', value: me.structure_efficiency},
  {place: 9, measure: 'constraint', value: me.structure_constraint},
  {place: 10, measure: 'betweenness', value: me.structure_betweenness}
] AS row
WITH row.place AS place, row.measure AS measure, toFloat(row.value) AS value
WHERE value IS NOT NULL
WITH place, measure, count(value) AS maps, min(value) AS low, percentileCont(value, 0.25) AS quartile1,
  percentileCont(value, 0.5) AS median, avg(value) AS mean, percentileCont(value, 0.75) AS quartile3, max(value) AS high
ORDER BY place
RETURN measure, maps, low, quartile1, median, mean, quartile3, high

// @title     Groups that do not touch
// @question  Into how many separate parts do networks fall, without ego?
// @why       Components of the network among alters; fragmentation after Borgatti 2006.
// @column    components number of components, isolates among them
// @column    maps     maps with that many
// @column    size     mean number of alters
// @column    largest  mean share of alters in the largest component
// @column    fragmentation mean fragmentation

MATCH (me:Ego)
WHERE me.structure_size > 0
RETURN me.structure_components AS components, count(me) AS maps, avg(me.structure_size) AS size,
  avg(toFloat(me.structure_largest) / me.structure_size) AS largest, avg(me.structure_fragmentation) AS fragmentation
ORDER BY components

// @title     Density against size
// @question  Are small networks denser than large ones?
// @why       Density falls with size for mere reasons of counting, so compare only networks of like size.
// @parameter band integer "5" width of a band of sizes
// @column    fromSize smallest number of alters in the band
// @column    maps     maps in the band
// @column    mean     mean density
// @column    median   median density
// @column    spread   standard deviation

MATCH (me:Ego)
WHERE me.structure_density IS NOT NULL
WITH toInteger(me.structure_size) / $band * $band AS fromSize, me.structure_density AS density
RETURN fromSize, count(density) AS maps, avg(density) AS mean, percentileCont(density, 0.5) AS median,
  CASE WHEN count(density) > 1 THEN stDev(density) END AS spread
ORDER BY fromSize

// @title     Effective size, as a distribution
// @question  To how many different circles do people's networks reach?
// @why       Effective size after Burt 1992, in Borgatti's form of 1997: alters less those who are redundant.
// @parameter width integer "2" width of a step
// @column    fromEffectiveSize lower end of the step
// @column    maps     maps in it
// @column    size     mean number of alters
// @column    efficiency mean efficiency: effective size of size

MATCH (me:Ego)
WHERE me.structure_effectiveSize IS NOT NULL
WITH toInteger(floor(me.structure_effectiveSize / $width)) * $width AS fromEffectiveSize, me
RETURN fromEffectiveSize, count(me) AS maps, avg(me.structure_size) AS size, avg(me.structure_efficiency) AS efficiency
ORDER BY fromEffectiveSize

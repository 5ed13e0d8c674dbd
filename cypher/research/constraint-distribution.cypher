// @title     Constraint, as a distribution
// @question  How many people are held in one tight group, and how many stand between several?
// @why       Constraint after Burt 1992: low where alters do not know each other, high where all contacts lead to the same ones.
// @parameter width float "0.1" width of a step
// @column    fromConstraint lower end of the step
// @column    maps     maps in it
// @column    size     mean number of alters
// @column    density  mean density

MATCH (me:Ego)
WHERE me.structure_constraint IS NOT NULL
WITH toInteger(floor(me.structure_constraint / $width + 0.000000001)) AS step, me
RETURN round(step * $width, 4) AS fromConstraint, count(me) AS maps,
  avg(me.structure_size) AS size, avg(me.structure_density) AS density
ORDER BY fromConstraint

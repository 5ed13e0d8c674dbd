// @title     Small next steps
// @question  Which ways to more contact do people choose, and which do they take?
// @why       Intentions that are planned in small steps are carried out more often (Gollwitzer and Sheeran 2006).
// @column    way      way to a next step; null where it was in the person's own words
// @column    steps    steps planned
// @column    done     those done
// @column    notNow   those put aside
// @column    maps     maps that have any

MATCH (me:Ego)-[:PLANS]->(step:Step)
RETURN step.way AS way, count(step) AS steps, sum(CASE WHEN step.state = 'done' THEN 1 ELSE 0 END) AS done,
  sum(CASE WHEN step.state = 'not-now' THEN 1 ELSE 0 END) AS notNow, count(DISTINCT me) AS maps
ORDER BY steps DESC, way

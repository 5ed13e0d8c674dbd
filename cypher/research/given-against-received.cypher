// @title     Given against received, by area
// @question  In which areas of life do people give more support than they get?
// @why       Giving support goes along with wellbeing as much as receiving it (Brown et al. 2003).
// @column    domain   area of life
// @column    received alters who support ego in it today
// @column    given    alters whom ego supports in it
// @column    ratio    given of received

MATCH (me:Ego)-[:KNOWS {phase: 'present'}]->(a:Alter)
MATCH (a)-[s:SUPPORTS]-(me)
WHERE s.domain IS NOT NULL
WITH s.domain AS domain, a, startNode(s) = a AS fromThem
WITH domain, count(DISTINCT CASE WHEN fromThem THEN a END) AS received, count(DISTINCT CASE WHEN NOT fromThem THEN a END) AS given
MATCH (d:Domain {key: domain})
RETURN domain, received, given, CASE WHEN received > 0 THEN toFloat(given) / received END AS ratio
ORDER BY d.position

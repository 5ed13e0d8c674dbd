// @title     Contact against closeness
// @question  How often are people in touch with those they feel close to?
// @why       Frequency is a poor stand-in for closeness (Marsden and Campbell 1984): seldom and close deserves a look, and so does
//   often and not close.
// @column    closeness 5 (very close) to 1
// @column    alters   alters with an answer
// @column    daily    alters with contact every day, either way
// @column    weekly   every week
// @column    monthly  every month
// @column    yearly   every year
// @column    never    never

// Ties of today with people, closeness and contact answered; the more frequent of the two answers counts.
MATCH (:Ego)-[k:KNOWS {phase: 'present'}]->(a:Alter:Person)
WHERE k.closeness IS NOT NULL AND (k.contactFromThem IS NOT NULL OR k.contactFromMe IS NOT NULL)
WITH k.closeness AS closeness, [k.contactFromThem, k.contactFromMe] AS answers
WITH closeness, [f IN ['daily', 'weekly', 'monthly', 'yearly', 'never'] WHERE f IN answers][0] AS often
RETURN closeness, count(*) AS alters,
  sum(CASE WHEN often = 'daily' THEN 1 ELSE 0 END) AS daily,
  sum(CASE WHEN often = 'weekly' THEN 1 ELSE 0 END) AS weekly,
  sum(CASE WHEN often = 'monthly' THEN 1 ELSE 0 END) AS monthly,
  sum(CASE WHEN often = 'yearly' THEN 1 ELSE 0 END) AS yearly,
  sum(CASE WHEN often = 'never' THEN 1 ELSE 0 END) AS never
ORDER BY closeness DESC

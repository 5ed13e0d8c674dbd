// @title     Looking back
// @question  How do people see their own network?
// @why       A person's own judgement beside what is measured.
// @column    question question to look back with
// @column    answer   yes, partly or no; null where only words were written
// @column    maps     maps with that answer

MATCH (me:Ego)-[:REFLECTED]->(r:Reflection)
RETURN r.question AS question, r.answer AS answer, count(DISTINCT me) AS maps
ORDER BY question, maps DESC, answer

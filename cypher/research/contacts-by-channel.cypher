// @title     How people are in touch
// @question  By which ways does contact happen, and who began it?
// @why       Contact as noted day by day, beside what people say of its frequency.
// @column    channel  in person, call, message …; null where not noted
// @column    contacts contacts noted
// @column    fromMe   those that ego began
// @column    fromThem those that the other began
// @column    maps     maps with any

MATCH (me:Ego)-[:HAD]->(c:Contact)
RETURN c.channel AS channel, count(c) AS contacts, sum(CASE WHEN c.first = 'me' THEN 1 ELSE 0 END) AS fromMe,
  sum(CASE WHEN c.first = 'them' THEN 1 ELSE 0 END) AS fromThem, count(DISTINCT me) AS maps
ORDER BY contacts DESC, channel

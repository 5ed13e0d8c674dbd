// @title     Qualities I see in them
// @title.by-name Qualities {ego} sees in them
// @section   appreciate
// @order     40
// @question  What is special about the people around me?
// @question.by-name What is special about the people around {ego}?
// @finding   {alters, plural,
//   one {What you like in {alters}: {qualities}.}
//   other {What you like in # of those around you: {qualities}.}}
// @finding.by-name {alters, plural,
//   one {What {ego} likes in {alters}: {qualities}.}
//   other {What {ego} likes in # of those on the map: {qualities}.}}
// @none      No qualities are noted yet. What do you like in somebody on your map?
// @none.by-name No qualities are noted yet. What does {ego} like in somebody on the map?
// @why       Noticing what is good in others is a first step in showing appreciation, and keeps relationships alive.
// @reflection qualities
// @steps     appreciate, celebrate
// @needs     qualities=1
// @value     qualities words

// Counts ties of today and every kind of alter. Qualities are the person's own words, the most frequent first, then those of
// who is closest; words that differ only in capitals are taken as one. They are sealed for whom they
// were written of, so they leave with the alter and their place; `spellings` says which are alike.
MATCH (me:Ego {id: $ego})-[k:KNOWS {phase: 'present'}]->(a:Alter WHERE NOT coalesce(a.died, false))
WHERE size(a.qualities) > 0
WITH a, k ORDER BY coalesce(k.closeness, 0) DESC, a.id
WITH collect(a) AS holders
UNWIND range(0, size(holders) - 1) AS place
UNWIND range(0, size(holders[place].qualities) - 1) AS i
WITH holders, place, i, holders[place].spellings[i] AS spelling,
  {alter: holders[place].id, nth: i, quality: holders[place].qualities[i]} AS quality
ORDER BY place, i
WITH holders, spelling, collect(quality)[0] AS quality, count(DISTINCT place) AS times, min(place) AS first, min(i) AS nth
ORDER BY times DESC, first, nth
WITH holders, collect(quality) AS qualities
RETURN [a IN holders | a.id] AS alters, [] AS domains, {qualities: qualities} AS values

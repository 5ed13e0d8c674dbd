// @title     Qualities I see in them
// @section   appreciate
// @order     40
// @question  What is special about the people around me?
// @finding   {alters, plural,
//   one {What you like in {alters}: {qualities}.}
//   other {What you like in # of those around you: {qualities}.}}
// @none      No qualities are noted yet. What do you like in somebody on your map?
// @why       Noticing what is good in others is a first step in showing appreciation, and keeps relationships alive.
// @reflection qualities
// @steps     appreciate, celebrate
// @value     qualities words

// Counts ties of today and every kind of alter. Qualities are the person's own words, the most frequent first; words that
// differ only in capitals are taken as one.
MATCH (me:Ego {id: $ego})-[k:KNOWS {phase: 'present'}]->(a:Alter)
WHERE size(a.qualities) > 0
WITH a, k ORDER BY coalesce(k.closeness, 0) DESC, a.id
WITH collect(a) AS holders
UNWIND holders AS a
UNWIND a.qualities AS quality
WITH holders, toLower(quality) AS spelling, min(quality) AS quality, count(DISTINCT a) AS times
ORDER BY times DESC, spelling
WITH holders, collect(quality) AS qualities
RETURN [a IN holders | a.id] AS alters, [] AS domains, {qualities: qualities} AS values

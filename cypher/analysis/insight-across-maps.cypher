// An insight asked of all maps at once: how many there are, on how many it says something, and its numbers on average. The names in braces
// are put in for each insight; the last line stands for each of its numbers.
MATCH (e:Ego)
RETURN count(*) AS maps,
  count(e.`{alters}`) AS found,
  avg(e.`{property}`) AS `{value}`

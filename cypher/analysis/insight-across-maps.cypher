// An insight asked of all maps at once: how many there are, for how many it has a result, and the averages of its numbers. The names in
// braces are filled in for each insight; the last line is repeated for each of its numbers.
MATCH (e:Ego)
RETURN count(*) AS maps,
  count(e.`{alters}`) AS found,
  avg(e.`{property}`) AS `{value}`

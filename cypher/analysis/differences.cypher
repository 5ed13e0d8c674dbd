// Pairs of queries whose answers differ by few, the latest first; among those, pairs that differ only in a condition or a value come
// first.
MATCH (second:Question)-[pair:DIFFERS_BY_FEW]->(first:Question)
WITH second, pair, first
ORDER BY pair.at DESC, pair.alike DESC, second.id, first.id
LIMIT $most
RETURN pair.at AS at, pair.alike AS alike, pair.fewerThan AS fewerThan, coalesce(second.name, '') AS by,
  first {.id, .at, .query, .parameters, sealed: coalesce(first.sealed, false)} AS first,
  second {.id, .at, .query, .parameters, sealed: coalesce(second.sealed, false)} AS second

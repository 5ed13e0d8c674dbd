// Says of each change upon which one it was made: until now one followed the other, as what was undone was dropped. The
// first one that is kept was made upon a state without a name ('').
MATCH (me:Ego)-[:CHANGED]->(change:Change)
WITH me, change ORDER BY change.number
WITH me, collect(change) AS changes
UNWIND range(0, size(changes) - 1) AS i
WITH changes[i] AS change, CASE i WHEN 0 THEN '' ELSE changes[i - 1].id END AS after
SET change.after = after

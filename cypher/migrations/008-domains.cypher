// The eight areas of life, in the order in which they stand around the map.
UNWIND [
  {key: 'living', position: 1},
  {key: 'learning', position: 2},
  {key: 'financial', position: 3},
  {key: 'leisure', position: 4},
  {key: 'work', position: 5},
  {key: 'wellbeing', position: 6},
  {key: 'intimacy', position: 7},
  {key: 'spirituality', position: 8}
] AS row
MERGE (domain:Domain {key: row.key})
SET domain.position = row.position

// The twelve things a supportive relationship can bring, each with the type of support it belongs to.
UNWIND [
  {key: 'ventilating', type: 'emotional', position: 1},
  {key: 'ideas-tested', type: 'informational', position: 2},
  {key: 'material-support', type: 'material', position: 3},
  {key: 'acceptance', type: 'companionship', position: 4},
  {key: 'continuity', type: 'companionship', position: 5},
  {key: 'motivation', type: 'emotional', position: 6},
  {key: 'role-models', type: 'informational', position: 7},
  {key: 'symptoms-noticed', type: 'informational', position: 8},
  {key: 'problem-solving', type: 'informational', position: 9},
  {key: 'empathy', type: 'emotional', position: 10},
  {key: 'mutual-contact', type: 'companionship', position: 11},
  {key: 'insight', type: 'informational', position: 12}
] AS row
MERGE (benefit:Benefit {key: row.key})
SET benefit.type = row.type, benefit.position = row.position

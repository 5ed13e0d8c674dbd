// Kinds of relationship, each with the group it counts in: there by profession, by lived experience of the same kind, by
// kinship, or none of these.
UNWIND [
  {key: 'partner', group: 'family', position: 1},
  {key: 'family', group: 'family', position: 2},
  {key: 'child', group: 'family', position: 3},
  {key: 'friend', group: 'informal', position: 4},
  {key: 'peer', group: 'peer', position: 5},
  {key: 'support-group', group: 'peer', position: 6},
  {key: 'buddy', group: 'informal', position: 7},
  {key: 'neighbour', group: 'informal', position: 8},
  {key: 'colleague', group: 'informal', position: 9},
  {key: 'club', group: 'informal', position: 10},
  {key: 'acquaintance', group: 'informal', position: 11},
  {key: 'mentor', group: 'practitioner', position: 12},
  {key: 'carer', group: 'practitioner', position: 13},
  {key: 'case-manager', group: 'practitioner', position: 14},
  {key: 'therapist', group: 'practitioner', position: 15},
  {key: 'doctor', group: 'practitioner', position: 16},
  {key: 'bank', group: 'practitioner', position: 17},
  {key: 'spiritual', group: 'informal', position: 18},
  {key: 'higher-power', group: 'informal', position: 19},
  {key: 'other', group: 'informal', position: 20}
] AS row
MERGE (relation:Relation {key: row.key})
SET relation.group = row.group, relation.position = row.position

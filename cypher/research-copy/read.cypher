// The parts of these maps that the copy may hold; of an alter only the answers that are asked for. Free texts, encrypted ones included, are
// not even read, except for names where the copy holds them. Owners who no longer agree are left out here, too. The revision is read first:
// see research-copy/revisions.cypher.
UNWIND $maps AS id
MATCH (me:Ego {id: id})
WHERE $named OR me.research IS NOT NULL
WITH me, coalesce(me.revision, 0) AS revision
RETURN
  me.id AS id,
  revision,
  CASE WHEN $named THEN me.seal END AS seal,
  CASE WHEN $named THEN me.name END AS name,
  [(me)-[tie:KNOWS]->(alter:Alter) | {
    id: alter.id,
    name: CASE WHEN $named THEN alter.name END,
    labels: labels(alter),
    died: alter.died,
    knows: [(alter)-[known:KNOWS]->(other:Alter) | [other.id, known.weight]],
    answers: [answer IN $answers WHERE tie[answer] IS NOT NULL | [answer, tie[answer]]]}] AS alters,
  [(me)<-[support:SUPPORTS]-(alter:Alter) |
    {alter: alter.id, support: support {.type, .domain, .benefits}}] AS received,
  [(me)-[support:SUPPORTS]->(alter:Alter) |
    {alter: alter.id, support: support {.type, .domain, .benefits}}] AS given,
  [(me)-[:REFLECTED]->(reflection:Reflection) | reflection {.question, .answer, .on}] AS reflections,
  [(me)-[:PLANS]->(step:Step) | {
    step: step {.way, .insight, .day, .every, .state, .on},
    alter: head([(step)-[:ABOUT]->(alter:Alter) | alter.id])}] AS steps,
  [(me)-[:HAD]->(contact:Contact)-[:WITH]->(alter:Alter) |
    {contact: contact {.on, .channel, .first}, alter: alter.id}] AS contacts

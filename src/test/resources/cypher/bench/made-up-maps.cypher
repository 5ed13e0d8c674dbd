// Makes the maps numbered $from to $to, of $alters alters each, made inside the database to be quick.
MATCH (account:Account {id: $account})
UNWIND range($from, $to) AS number
CREATE (account)-[:OWNS {at: datetime()}]->(me:Ego:Person {id: 'made-up-' + number, name: 'Map ' + number})
WITH me, number
CALL (me, number) {
  UNWIND range(0, $alters - 1) AS i
  CREATE (me)-[:KNOWS {closeness: 1 + i % 5, comfort: 1 + i % 4, phase: 'present', since: '2019', relations: ['friend']}]->
    (alter:Alter:Person {id: 'made-up-' + number + '-' + i, name: 'Somebody ' + i, notes: 'met at the bus stop', qualities: ['patient']})
  CREATE (alter)-[:SUPPORTS {type: 'emotional', domain: 'work', benefits: ['empathy']}]->(me)
  RETURN collect(alter) AS alters
}
UNWIND range(0, $alters - 1) AS i
UNWIND range(1, 7) AS step
WITH alters[i] AS a, alters[(i + step) % $alters] AS b
CREATE (a)-[:KNOWS {weight: 1.0}]->(b)

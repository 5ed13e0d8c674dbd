// The ids under which somebody with whom a map is shared knows what is stored under others.
MATCH (account:Account {id: $account})-[share:COACHES]->(:Ego {id: $ego})
WHERE 'coach' IN account.roles
SET share.aliasStored = $stored, share.aliasShown = $shown

// Has somebody wait no more who tried what they may not.
MATCH (:Account {id: $account})-[share:COACHES]->(:Ego)
REMOVE share.refused, share.refusedUntil

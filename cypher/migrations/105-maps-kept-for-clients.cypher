// Maps of accounts that are a coach and own no maps as a person: kept for clients. New ones are marked when they are made.
MATCH (account:Account)-[owns:OWNS]->(:Ego)
WHERE 'coach' IN account.roles AND NOT 'person' IN account.roles
SET owns.keptForClient = true

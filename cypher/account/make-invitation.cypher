// An invitation; only the hash of its token is stored. Old ones are deleted at the same time. The owner of an account that gets a new
// password is told (password-link.cypher).
CALL () {
  MATCH (old:Invitation)
  WHERE old.expires < $forgotten AND (old.used IS NOT NULL OR old.expiryNoted IS NOT NULL OR old.kind = 'first')
  DETACH DELETE old
}
CREATE (invitation:Invitation {hash: $hash, id: $id, kind: $kind, roles: $roles, label: $label, created: $now, expires: $expires,
  passkeysLost: CASE WHEN $passkeysLost THEN true END})
WITH invitation
OPTIONAL MATCH (by:Account {id: $by})
FOREACH (one IN CASE WHEN by IS NULL THEN [] ELSE [by] END | CREATE (one)-[:INVITED]->(invitation))
WITH invitation
OPTIONAL MATCH (account:Account {id: $account})
WHERE account.login IS NOT NULL
FOREACH (one IN CASE WHEN account IS NULL THEN [] ELSE [account] END | CREATE (invitation)-[:RECOVERS]->(one) SET one.passwordLink = $now)
RETURN invitation.id AS id, account.id AS account

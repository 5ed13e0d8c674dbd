// The account of a passkey, and what its signature must match. An account that may not sign in has no passkeys here.
MATCH (account:Account)-[:HOLDS]->(passkey:Passkey {credential: $credential})
WHERE account.deactivated IS NULL
RETURN
  {id: account.id, name: account.name, roles: coalesce(account.roles, ['person'])} AS account,
  account.handle AS handle,
  passkey.key AS key,
  passkey.counter AS counter,
  passkey.eligible AS eligible,
  passkey.copied AS copied

// Whose passkey it is, and what it must match. Whoever may not sign in has none.
MATCH (account:Account)-[:HOLDS]->(passkey:Passkey {credential: $credential})
WHERE account.deactivated IS NULL
RETURN
  {id: account.id, name: account.name, roles: coalesce(account.roles, ['person'])} AS account,
  account.handle AS handle,
  passkey.key AS key,
  passkey.counter AS counter,
  passkey.eligible AS eligible,
  passkey.copied AS copied

// The stored data of an account, without its credentials (of passkeys: names and dates), and the invitations it made, the latest first.
MATCH (account:Account {id: $id})
RETURN
  account.id AS id,
  account.name AS name,
  coalesce(account.roles, ['person']) AS roles,
  account.created AS created,
  account.noticeVersion AS noticeVersion,
  account.noticeReadOn AS noticeReadOn,
  COLLECT {
    MATCH (account)-[:HOLDS]->(passkey:Passkey)
    RETURN {id: passkey.id, name: passkey.name, created: passkey.created, used: passkey.used} ORDER BY passkey.created DESC, passkey.id
  } AS passkeys,
  COLLECT {
    MATCH (account)-[:INVITED]->(invitation:Invitation)
    RETURN {
      kind: invitation.kind,
      roles: invitation.roles,
      label: invitation.label,
      name: head([(invitation)-[:RECOVERS]->(other:Account) | other.name]),
      created: invitation.created,
      expires: invitation.expires,
      used: invitation.used
    } ORDER BY invitation.created DESC, invitation.id
  } AS invitations

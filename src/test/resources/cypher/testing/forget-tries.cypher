// Forgets what was tried at passwords and invitations: all tests come from the same address.
MATCH (tries:Tries)
DELETE tries

// Forgets what was tried at passwords and invitations: all tests come from the same address.
MATCH (attempts:SignInAttempts)
DELETE attempts

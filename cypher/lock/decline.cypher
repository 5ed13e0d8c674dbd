// A passphrase was offered and not wanted: it is not offered again.
MERGE (ring:KeyRing {key: 'maps'})
ON CREATE SET ring.id = randomUUID()
SET ring.passphraseDeclined = true

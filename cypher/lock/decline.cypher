// Notes that a passphrase was offered and declined, so that it is not offered again.
MERGE (ring:KeyRing {key: 'maps'})
ON CREATE SET ring.id = randomUUID()
SET ring.passphraseDeclined = true

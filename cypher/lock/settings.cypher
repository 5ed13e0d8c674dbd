// The lock settings of this installation.
MATCH (ring:KeyRing {key: 'maps'})
RETURN ring.lockAfter AS minutes, coalesce(ring.passphraseDeclined, false) AS declined

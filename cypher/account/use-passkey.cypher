// Notes that a passkey was used. Passkeys with a signature counter have a higher count by now; those without report 0 each time.
MATCH (passkey:Passkey {credential: $credential})
SET passkey._lock = true
REMOVE passkey._lock
WITH passkey
WHERE passkey.counter < $counter OR (passkey.counter = 0 AND $counter = 0)
SET passkey.counter = $counter, passkey.copied = $copied, passkey.used = $now
RETURN passkey.id AS id

// Adds an entry to the referral list, as long as there is room.
OPTIONAL MATCH (other:Referral)
WITH count(other) AS there
WHERE there < $most
CREATE (referral:Referral {id: $id, name: $name, domains: $domains, interest: $interest, what: $what, when: $when, distance: $distance, contact: $contact, version: $version})
RETURN referral.id AS id, referral.name AS name, referral.domains AS domains, referral.interest AS interest, referral.what AS what, referral.when AS when, referral.distance AS distance, referral.contact AS contact, referral.version AS version

// The whole referral list.
MATCH (referral:Referral)
RETURN referral.id AS id, referral.name AS name, referral.domains AS domains, referral.interest AS interest, referral.what AS what, referral.when AS when, referral.distance AS distance, referral.contact AS contact, referral.version AS version
ORDER BY toLower(name), id

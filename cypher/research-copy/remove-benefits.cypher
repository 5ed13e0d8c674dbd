// Leaves out what support brings on few maps.
MATCH ()-[support:SUPPORTS]->()
WHERE any(benefit IN support.benefits WHERE benefit IN $values)
SET support.benefits = [benefit IN support.benefits WHERE NOT benefit IN $values]

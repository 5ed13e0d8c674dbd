// Removes benefits that support brings on few maps only.
MATCH ()-[support:SUPPORTS]->()
WHERE any(benefit IN support.benefits WHERE benefit IN $values)
SET support.benefits = [benefit IN support.benefits WHERE NOT benefit IN $values]

// Removes a property where it has one of these values, which occur on few maps.
MATCH ()-[one:$($holder)]->()
WHERE CASE WHEN one[$property] IS :: LIST<ANY> THEN any(value IN one[$property] WHERE value IN $values) ELSE one[$property] IN $values END
SET one += $without

// All that is kept in the log of a practice.
MATCH (event:PracticeEvent)
RETURN collect([key IN keys(event) | toString(coalesce(toStringOrNull(event[key]), ''))]) AS texts

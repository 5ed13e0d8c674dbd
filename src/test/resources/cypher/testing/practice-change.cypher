// Changes what a line of the log of a practice says, as somebody could who can write to the database.
MATCH (event:PracticeEvent {number: $number})
SET event.did = $did
RETURN event.number AS number

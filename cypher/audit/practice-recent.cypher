// The number of lines of a kind since a point in time, and of those in one bucket. Looks at the newest lines only, as there are no more of
// this kind.
MATCH (event:PracticeEvent)
WHERE event.number > $after AND event.did = $did AND event.at >= $since
RETURN count(*) AS lines, count(CASE WHEN event.bucket = $bucket THEN 1 END) AS same

// @title     People who were chosen
// @question  What is noted of these people?
// @why       A question about a few begins with who they are; change it into your own.
// @parameter ids list "" ids of egos or alters
// @column    n the person, or whatever else the id stands for

// The page opens this for those who were chosen in the picture.
MATCH (n)
WHERE n.id IN $ids
RETURN n

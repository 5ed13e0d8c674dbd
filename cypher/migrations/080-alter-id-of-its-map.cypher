// An id is there once on each map, and may be there on another one: whoever adds something is not told what is on other maps.
DROP CONSTRAINT alter_id IF EXISTS

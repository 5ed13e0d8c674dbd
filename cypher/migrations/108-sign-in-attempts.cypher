// Attempts that were counted under their former label.
MATCH (attempts:Tries)
SET attempts:SignInAttempts
REMOVE attempts:Tries

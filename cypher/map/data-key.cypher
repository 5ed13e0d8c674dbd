// The wrapped key with which the texts of a map are encrypted.
MATCH (me:Ego {id: $ego})
RETURN me.seal AS seal

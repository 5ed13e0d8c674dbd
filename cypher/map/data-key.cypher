// The wrapped key under which the words of a map are sealed.
MATCH (me:Ego {id: $ego})
RETURN me.seal AS seal

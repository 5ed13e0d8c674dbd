// Since when a map may be used for research. The caller has checked who may ask.
MATCH (me:Ego {id: $ego})
RETURN me.research AS since

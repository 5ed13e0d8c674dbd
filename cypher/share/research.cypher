// Since when a map may be used for research. Who may ask is settled before.
MATCH (me:Ego {id: $ego})
RETURN me.research AS since

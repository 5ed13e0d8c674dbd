// Which of these ids are taken by anything on any map.
UNWIND $ids AS id
WITH id
WHERE EXISTS { MATCH (:Alter {id: id}) }
  OR EXISTS { MATCH (:Step {id: id}) }
  OR EXISTS { MATCH (:Contact {id: id}) }
  OR EXISTS { MATCH (:Reflection {id: id}) }
RETURN id

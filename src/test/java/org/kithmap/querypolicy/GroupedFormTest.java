package org.kithmap.querypolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.querypolicy.syntax.QueryRejected;

/// The one narrow form of queries where groups only are told; everything else is refused with what
/// to do.
class GroupedFormTest {

    private final QueryPolicy queryPolicy = new QueryPolicy();

    /// So that a failure speaks of what the analyst wrote.
    @Test
    void aRewrittenQueryKeepsItsOriginalText() {
        String query = "MATCH (e:Ego) WHERE e.structure_size > $least RETURN count(*) AS n";
        assertThat(queryPolicy.checkGroups(query).rewritten().written().text()).isEqualTo(query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATCH (e:Ego) RETURN count(*) AS maps",
                "MATCH (e:Ego) RETURN e.structure_size AS size, count(e)",
                "MATCH (e:Ego)-[k:KNOWS]->(a:Alter) WHERE k.closeness > 3 AND NOT a.died = true RETURN k.phase, count(DISTINCT a) AS n, avg(k.closeness) AS m",
                "MATCH (e:Ego)-[:KNOWS]->(a), (a)-[:SUPPORTS]->(e) WHERE a.id IN [1, $x] OR 'friend' IN [a.id] RETURN count(a.died)",
                "MATCH (b)-[s:SUPPORTS]->(`my map`:Ego) WHERE (s.type IS NOT NULL) XOR s.domain STARTS WITH 'w' RETURN s.type AS `the type`, count(*)",
                "MATCH (e:Ego)-[k:KNOWS]->(a) RETURN sum(k.closeness), stDev(k.closeness) AS s, percentileCont(k.closeness, 0.5) AS median, percentileDisc(k.closeness, .25)",
                "MATCH (e:Ego)-[k:KNOWS]->(a) RETURN k.phase AS phase, count(*) AS n ORDER BY n DESC, k.phase LIMIT 3",
                "MATCH (e:Ego) RETURN count(*) ORDER BY count(*) LIMIT 1",
                "MATCH (e:Ego)-[k:KNOWS]->(a:!Pet&Person) WHERE k.closeness >= -1 RETURN avg(k.closeness)"
            })
    void aQueryOfTheGroupedFormPasses(String query) {
        assertThat(queryPolicy.checkGroups(query).columns()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            textBlock =
                    """
                    groups-form          | MATCH (e:Ego) WITH e RETURN count(e)
                    groups-form          | MATCH (e:Ego) RETURN count(e) AS n UNION MATCH (e:Ego) RETURN count(e) AS n
                    groups-form          | OPTIONAL MATCH (e:Ego) RETURN count(e)
                    groups-form          | UNWIND [1] AS x RETURN count(x)
                    groups-form          | MATCH (e:Ego) MATCH (f:Ego) RETURN count(*)
                    groups-form          | CALL () { MATCH (e:Ego) RETURN e } RETURN count(e)
                    groups-form          | MATCH (e:Ego) RETURN count(e) AS n NEXT RETURN n
                    groups-map           | MATCH (a:Alter) RETURN count(a)
                    groups-map           | MATCH (:Ego)-->(a) RETURN count(a)
                    groups-map           | MATCH (e:Ego), (f:Ego) RETURN count(*)
                    groups-map           | MATCH (e:Ego&Person) RETURN count(e)
                    groups-map           | MATCH (e:!Ego) RETURN count(e)
                    groups-pattern       | MATCH (e:Ego {id: 'x'}) RETURN count(e)
                    groups-pattern       | MATCH (e:Ego WHERE e.id = 'x') RETURN count(e)
                    groups-pattern       | MATCH (e:Ego)-[:KNOWS*1..2]->(a) RETURN count(a)
                    groups-pattern       | MATCH p = (e:Ego)-->(a) RETURN count(p)
                    groups-pattern       | MATCH (e:Ego)-[k {closeness: 1}]->(a) RETURN count(a)
                    groups-pattern       | MATCH (e:Ego) (()-->()){1,2} (b) RETURN count(b)
                    groups-pattern       | MATCH SHORTEST 1 (e:Ego)-->(a) RETURN count(a)
                    groups-pattern       | MATCH (e:Ego)-->(a)-->(b)-->(c), (e)-->(d)-->(f) RETURN count(*)
                    groups-return        | MATCH (e:Ego) RETURN e.id, count(*)
                    groups-return        | MATCH (e:Ego)-->(a) RETURN a.`id`, count(*)
                    groups-where         | MATCH (e:Ego) WHERE COUNT { (e)-->() } > 2 RETURN count(e)
                    groups-where         | MATCH (e:Ego) WHERE EXISTS { (e)-->() } RETURN count(e)
                    groups-where         | MATCH (e:Ego) WHERE (e)-->() RETURN count(e)
                    groups-where         | MATCH (e:Ego) WHERE date(e.id) = 1 RETURN count(e)
                    groups-where         | MATCH (e:Ego) WHERE 1 / (e.structure_size - 3) > 0 RETURN count(e)
                    groups-where         | MATCH (e:Ego) WHERE e.id =~ 'a.*' RETURN count(e)
                    groups-where         | MATCH (e:Ego) WHERE any(x IN [1] WHERE x = 1) RETURN count(e)
                    groups-where         | MATCH (e:Ego) WHERE [1, 2][e.structure_size] = 1 RETURN count(e)
                    groups-where         | MATCH (e:Ego) WHERE e.id[0] = 1 RETURN count(e)
                    groups-where         | MATCH (e:Ego) WHERE e {.id} = 1 RETURN count(e)
                    groups-where         | MATCH (e:Ego) WHERE CASE WHEN e.id = 1 THEN true END RETURN count(e)
                    groups-where         | MATCH (e:Ego) WHERE e.died RETURN count(e)
                    groups-where         | MATCH (e:Ego) WHERE e.id = 'x' AND $p RETURN count(e)
                    groups-where         | MATCH (e:Ego) WHERE (e.id = 'x' AND $p) = true RETURN count(e)
                    groups-where         | MATCH (e:Ego) WHERE e:Ego RETURN count(e)
                    groups-return        | MATCH (e:Ego) RETURN e
                    groups-return        | MATCH (e:Ego) RETURN *
                    groups-return        | MATCH (e:Ego) RETURN DISTINCT e.id, count(*)
                    groups-order         | MATCH (e:Ego) RETURN count(*) ORDER BY e.structure_size
                    groups-order         | MATCH (e:Ego) RETURN count(*) AS n ORDER BY n + 1
                    groups-order         | MATCH (e:Ego) RETURN count(*) LIMIT $n
                    groups-order         | MATCH (e:Ego) RETURN count(*) LIMIT 1 + 1
                    groups-return        | MATCH (e:Ego) RETURN count(*) SKIP 1
                    groups-return        | MATCH (e:Ego) RETURN min(e.structure_size)
                    groups-return        | MATCH (e:Ego) RETURN sum(DISTINCT e.structure_size)
                    groups-return        | MATCH (e:Ego) RETURN sum(e.structure_size * e.structure_size)
                    groups-return        | MATCH (e:Ego) RETURN percentileCont(e.structure_size, $p)
                    groups-return        | MATCH (e:Ego) RETURN percentileCont(e.structure_size)
                    groups-return        | MATCH (e:Ego) RETURN percentileCont(e.structure_size, 2)
                    groups-return        | MATCH (e:Ego) RETURN stDevP(e.structure_size)
                    groups-return        | MATCH (e:Ego) RETURN collect(e.id)
                    groups-return        | MATCH (e:Ego) RETURN max(e.structure_size)
                    groups-return        | MATCH (e:Ego) RETURN count(*) + 1
                    groups-return        | MATCH (e:Ego) RETURN size(e.id), count(*)
                    groups-return        | MATCH (e:Ego) RETURN count(DISTINCT e.id)
                    groups-return        | MATCH (e:Ego) RETURN avg(DISTINCT e.structure_size)
                    groups-return        | MATCH (e:Ego) RETURN avg(1 / e.structure_size)
                    groups-return        | MATCH (e:Ego) RETURN count(1 / (e.structure_size - 3))
                    groups-without-count | MATCH (e:Ego) RETURN e.structure_size
                    writes               | MATCH (e:Ego) DELETE e
                    """)
    void anyOtherQueryIsRefusedWithItsReason(String code, String query) {
        assertThatThrownBy(() -> queryPolicy.checkGroups(query))
                .isInstanceOfSatisfying(
                        QueryRejected.class,
                        queryRejected ->
                                assertThat(queryRejected.refusal().why().code()).isEqualTo(code));
    }
}

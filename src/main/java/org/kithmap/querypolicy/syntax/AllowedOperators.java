package org.kithmap.querypolicy.syntax;

import java.util.Set;
import org.kithmap.graph.QueryPlan;

/// The operators allowed in a query plan: those that read this graph, and those that work on rows.
/// Neo4j classifies some operators that do neither as reading, too, so its own classification of a
/// query is not sufficient.
public final class AllowedOperators {

    private static final Set<String> ALLOWED =
            Set.of(
                    """
                    AllNodesScan Anti AntiConditionalApply AntiSemiApply Apply Argument AssertSameNode
                    AssertSameRelationship BFSPruningVarExpand BidirectionalRepeat CacheProperties
                    CartesianProduct ConditionalApply DirectedAllRelationshipsScan
                    DirectedRelationshipByElementIdSeek DirectedRelationshipIndexContainsScan
                    DirectedRelationshipIndexEndsWithScan DirectedRelationshipIndexScan
                    DirectedRelationshipIndexSeek DirectedRelationshipIndexSeekByRange
                    DirectedRelationshipTypeScan DirectedUnionRelationshipTypesScan Distinct
                    DynamicDirectedRelationshipTypeLookup DynamicLabelNodeLookup
                    DynamicUndirectedRelationshipTypeLookup Eager EagerAggregation EmptyResult EmptyRow
                    ExhaustiveLimit Expand Filter IntersectionNodeByLabelsScan LetAntiSemiApply
                    LetSelectOrAntiSemiApply LetSelectOrSemiApply LetSemiApply Limit MultiNodeIndexSeek
                    NodeByElementIdSeek NodeByLabelScan NodeCountFromCountStore NodeHashJoin
                    NodeIndexContainsScan NodeIndexEndsWithScan NodeIndexScan NodeIndexSeek
                    NodeIndexSeekByRange NodeLeftOuterHashJoin NodeRightOuterHashJoin NodeUniqueIndexSeek
                    NodeUniqueIndexSeekByRange NonFuseable NonPipelined NullifyMetadata Optional
                    OptionalExpand OrderedAggregation OrderedDistinct OrderedUnion PartialSort PartialTop
                    PathPropagatingBFS PreserveOrder Prober ProcedureCall ProduceResults ProjectEndpoints
                    Projection PruningVarExpand RelationshipCountFromCountStore Repeat RollUpApply
                    SelectOrAntiSemiApply SelectOrSemiApply SemiApply ShortestPath Skip Sort
                    StatefulShortestPath SubtractionNodeByLabelsScan Top TriadicBuild TriadicFilter
                    TriadicSelection UndirectedAllRelationshipsScan UndirectedRelationshipByElementIdSeek
                    UndirectedRelationshipIndexContainsScan UndirectedRelationshipIndexEndsWithScan
                    UndirectedRelationshipIndexScan UndirectedRelationshipIndexSeek
                    UndirectedRelationshipIndexSeekByRange UndirectedRelationshipTypeScan
                    UndirectedUnionRelationshipTypesScan Union UnionNodeByLabelsScan Unwind ValueHashJoin
                    ValueMergeJoin VarLengthExpand
                    """
                            .strip()
                            .split("\\s+"));

    private AllowedOperators() {}

    public static void check(QueryPlan queryPlan) {
        // "Expand(All)", "Repeat(Trail)", "Apply@neo4j": the suffix says how, not what
        String operator = queryPlan.operator().split("[(@]", 2)[0].strip();
        if (!ALLOWED.contains(operator)) {
            throw new QueryRejected(
                    new Violation(
                            queryPlan.operator(),
                            ViolationCode.OPERATOR.with("operator", queryPlan.operator()),
                            0,
                            0));
        }
        queryPlan.children().forEach(AllowedOperators::check);
    }
}

package org.kithmap.research;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.GraphNode;
import org.kithmap.graph.GraphPath;
import org.kithmap.graph.GraphRelationship;

/// An estimate of the size in bytes of values in serialized form.
final class ResultSizeEstimator {

    private static final int NUMBER = 8;
    private static final int ENTITY = 32;

    private ResultSizeEstimator() {}

    static long of(@Nullable Object value) {
        return switch (value) {
            case null -> NUMBER / 2;
            case String text -> text.length() + 2L;
            case List<?> list -> 2 + list.stream().mapToLong(ResultSizeEstimator::of).sum();
            case Map<?, ?> map ->
                    2
                            + map.entrySet().stream()
                                    .mapToLong(one -> of(one.getKey()) + of(one.getValue()))
                                    .sum();
            case GraphNode node ->
                    ENTITY + node.id().length() + of(node.labels()) + of(node.properties());
            case GraphRelationship tie ->
                    ENTITY
                            + tie.id().length()
                            + tie.type().length()
                            + tie.from().length()
                            + tie.to().length()
                            + of(tie.properties());
            case GraphPath path -> of(path.nodes()) + of(path.ties());
            default -> NUMBER;
        };
    }
}

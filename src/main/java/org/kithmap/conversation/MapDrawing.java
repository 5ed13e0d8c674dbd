package org.kithmap.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.Coded;

/// A coach's drawing on the map from a conversation. It names nobody: strokes are places on the
/// picture, and marks refer to alters by id.
public record MapDrawing(
        @JsonInclude List<DrawnStroke> strokes, @JsonInclude List<DrawnMark> marks) {

    public MapDrawing {
        strokes = List.copyOf(strokes);
        marks = List.copyOf(marks);
    }

    /// A line drawn in one go.
    ///
    /// @param points x and y of each, in thousandths of the outermost ring's radius
    public record DrawnStroke(StrokeShape shape, StrokeColour colour, List<Integer> points) {

        public DrawnStroke {
            points = List.copyOf(points);
        }
    }

    /// A ring around an alter.
    ///
    /// @param words beside the ring, which only those who look at the screen with the coach read
    public record DrawnMark(String alter, @Nullable String words) {}

    /// The shape of a stroke.
    public enum StrokeShape implements Coded {
        FREEHAND,
        LINE,
        ARROW,
        RING
    }

    /// The colour of a stroke, by name: each theme has its own shade.
    public enum StrokeColour implements Coded {
        BLUE,
        ORANGE,
        PURPLE,
        INK
    }
}

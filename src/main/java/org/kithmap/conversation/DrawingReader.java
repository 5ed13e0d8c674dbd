package org.kithmap.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kithmap.json.JsonFields;
import org.kithmap.map.Coded;
import org.kithmap.problem.InvalidRequest;

/// Reads what was drawn during a conversation from a request.
final class DrawingReader {

    private static final int MAX_STROKES = 200;
    private static final int MAX_POINTS = 200;
    private static final int MAX_POINTS_IN_TOTAL = 10_000;
    private static final int MAX_MARKS = 60;
    private static final int MAX_WORDS_LENGTH = 120;

    /// The furthest a point is from the middle: three times the outermost ring.
    private static final int MAX_COORDINATE = 3_000;

    private static final Pattern ID = Pattern.compile("[^\\p{Cntrl}]{1,64}");

    private DrawingReader() {}

    /// Reads `{strokes: [{shape, colour, points: [x, y, …]}], marks: [{alter, words}]}`.
    ///
    /// @return null if nothing is drawn
    /// @throws InvalidRequest with a message that says what is wrong
    static @Nullable MapDrawing drawing(JsonFields body) {
        JsonFields json = body.object("drawing");
        if (json == null) {
            return null;
        }
        json.requireKnown("strokes", "marks");
        MapDrawing drawing =
                new MapDrawing(
                        json.objects("strokes", MAX_STROKES).stream()
                                .map(DrawingReader::stroke)
                                .toList(),
                        json.objects("marks", MAX_MARKS).stream()
                                .map(DrawingReader::mark)
                                .toList());
        if (drawing.strokes().stream().mapToInt(one -> one.points().size() / 2).sum()
                > MAX_POINTS_IN_TOTAL) {
            throw json.invalid(
                    "strokes", "have more than %d points".formatted(MAX_POINTS_IN_TOTAL));
        }
        return drawing.strokes().isEmpty() && drawing.marks().isEmpty() ? null : drawing;
    }

    private static MapDrawing.DrawnStroke stroke(JsonFields json) {
        json.requireKnown("shape", "colour", "points");
        MapDrawing.StrokeShape shape =
                Coded.of(MapDrawing.StrokeShape.class, json.requiredText("shape"));
        MapDrawing.StrokeColour colour =
                Coded.of(MapDrawing.StrokeColour.class, json.requiredText("colour"));
        List<JsonNode> points = json.requiredItems("points");
        int most = shape == MapDrawing.StrokeShape.FREEHAND ? 2 * MAX_POINTS : 4;
        if (points.size() < 4
                || points.size() > most
                || points.size() % 2 != 0
                || !points.stream().allMatch(DrawingReader::isPlace)) {
            throw new InvalidRequest(
                    "\"points\" must be [x, y, x, y, …], whole numbers from -%d to %d: two points, or 2 to %d of a \"freehand\" stroke."
                            .formatted(MAX_COORDINATE, MAX_COORDINATE, MAX_POINTS));
        }
        return new MapDrawing.DrawnStroke(
                shape, colour, points.stream().map(JsonNode::intValue).toList());
    }

    private static boolean isPlace(JsonNode number) {
        return number.isInt() && Math.abs(number.intValue()) <= MAX_COORDINATE;
    }

    private static MapDrawing.DrawnMark mark(JsonFields json) {
        json.requireKnown("alter", "words");
        String alter = json.requiredText("alter");
        if (!ID.matcher(alter).matches()) {
            throw new InvalidRequest("Each entry of \"marks\" must have the id of an \"alter\".");
        }
        return new MapDrawing.DrawnMark(
                alter, ConversationReader.text(json, "words", MAX_WORDS_LENGTH));
    }
}

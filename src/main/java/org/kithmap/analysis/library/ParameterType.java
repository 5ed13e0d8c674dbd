package org.kithmap.analysis.library;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kithmap.map.Coded;

/// The type of a query parameter, by its name in Cypher.
public enum ParameterType implements Coded {
    STRING,
    INTEGER,
    FLOAT,
    BOOLEAN,
    DATE,
    /// Texts, separated by commas.
    LIST;

    /// Parses a value from a line of text into the form that is sent as JSON.
    ///
    /// @throws IllegalArgumentException when it is not of this type
    Object read(String written) {
        try {
            return switch (this) {
                case STRING -> written;
                case INTEGER -> Long.parseLong(written);
                case FLOAT -> finite(Double.parseDouble(written));
                case BOOLEAN -> yesOrNo(written);
                case DATE -> Map.of("$date", LocalDate.parse(written).toString());
                case LIST -> written.isEmpty() ? List.of() : List.of(written.split("\\s*,\\s*"));
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    private static Boolean yesOrNo(String written) {
        if (!written.equals("true") && !written.equals("false")) {
            throw new IllegalArgumentException();
        }
        return Boolean.valueOf(written);
    }
}

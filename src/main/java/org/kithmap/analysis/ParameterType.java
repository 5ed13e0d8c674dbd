package org.kithmap.analysis;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kithmap.map.Coded;

/// What a parameter of a query is, in the words of Cypher.
public enum ParameterType implements Coded {
    STRING,
    INTEGER,
    FLOAT,
    BOOLEAN,
    DATE,
    /// Texts, with commas between them.
    LIST;

    /// A value as it is written on a line, in the form in which it is sent as JSON.
    ///
    /// @throws IllegalArgumentException when it is none of this type
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

package org.kithmap.messages;

import java.util.Locale;

/// A kind of message. It is implemented by enums: a constant such as `WEIGHT_NOT_A_NUMBER` has an
/// English template with its parameters in braces. The page has a template in every language.
public interface MessageCode {

    String name();

    String english();

    /// Returns the code that identifies this message on the page, such as `weight-not-a-number`.
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Returns this message with parameters.
    ///
    /// @param parameters names and values, alternating. A value is a string, a number, a
    ///   [MessageTerm], a [VocabularyTerm], a [LocalizedMessage], or a non-empty list of one of
    ///   these types.
    default LocalizedMessage with(Object... parameters) {
        return LocalizedMessage.of(code(), english(), MessageParameters.of(parameters));
    }
}

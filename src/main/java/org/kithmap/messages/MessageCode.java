package org.kithmap.messages;

import java.util.Locale;

/// One kind of thing there is to say: a member of an enum, `WEIGHT_NOT_A_NUMBER`, and its sentence
/// in English with its parameters in braces. The page has a sentence for it in every language.
public interface MessageCode {

    String name();

    String english();

    /// What the page knows it by: `weight-not-a-number`.
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The phrase said of something.
    ///
    /// @param parameters names and values by turns; a value is a text, a number, a [MessageTerm], a
    ///   [VocabularyTerm] or what is [LocalizedMessage] itself; or a list of one kind of these,
    ///   with something in it
    default LocalizedMessage with(Object... parameters) {
        return LocalizedMessage.of(code(), english(), MessageParameters.of(parameters));
    }
}

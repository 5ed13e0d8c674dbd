package org.kithmap.wording;

import java.util.Locale;

/// One kind of thing there is to say: a member of an enum, `WEIGHT_NOT_A_NUMBER`, and its sentence
/// in English with its parameters in braces. The page has a sentence for it in every language.
public interface Phrase {

    String name();

    String english();

    /// What the page knows it by: `weight-not-a-number`.
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The phrase said of something.
    ///
    /// @param parameters names and values by turns; a value is a text, a number, a [Term], a [Word]
    ///   or what is [Said] itself; or a list of one kind of these, with something in it
    default Said with(Object... parameters) {
        return Said.of(code(), english(), Parameters.of(parameters));
    }
}

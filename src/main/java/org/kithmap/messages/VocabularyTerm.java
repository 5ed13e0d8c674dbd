package org.kithmap.messages;

import com.fasterxml.jackson.annotation.JsonProperty;

/// A word inside a message that the page already translates: the name of an enum constant, given by
/// the key of its text on the page, such as `relation.friend`.
public record VocabularyTerm(
        @JsonProperty("word") String key,
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String english) {}

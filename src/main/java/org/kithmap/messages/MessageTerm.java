package org.kithmap.messages;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Some words of our own within a phrase, as "a whole number", that are other words in another
/// language.
public record MessageTerm(
        @JsonProperty("term") String key,
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String english) {}

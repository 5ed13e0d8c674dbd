package org.kithmap.messages;

import com.fasterxml.jackson.annotation.JsonProperty;

/// A translatable phrase inside a message, such as "a whole number". Kithmap defines the phrase;
/// the page has its translations.
public record MessageTerm(
        @JsonProperty("term") String key,
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String english) {}

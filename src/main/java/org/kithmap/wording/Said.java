package org.kithmap.wording;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;

/// A phrase with what it speaks of.
///
/// @param english the whole sentence
public record Said(String code, Map<String, Object> params, @JsonIgnore String english) {

    static Said of(String code, String template, Map<String, Object> params) {
        return new Said(code, params, Parameters.fill(template, params));
    }
}

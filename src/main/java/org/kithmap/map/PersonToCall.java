package org.kithmap.map;

import org.jspecify.annotations.Nullable;

/// Somebody to call on a hard day. It is the person's own words and refers to no alter, so that it
/// stays when an alter is removed.
///
/// @param goodFor what a call to them is good for
/// @param phone a telephone number as it was written; any country's
public record PersonToCall(String name, @Nullable String goodFor, @Nullable String phone) {

    private static final int PHONE = 40;

    public PersonToCall {
        name = MapLimits.name(name);
        goodFor = MapLimits.text("goodFor", goodFor, MapLimits.LINE);
        phone = MapLimits.text("phone", phone, PHONE);
    }
}

package org.kithmap.map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/// The part of a map that an account can see, at one moment.
///
/// @param map without withheld content
/// @param revision a number that changes when the visible content changes
/// @param access the access of the account
public record MapSnapshot(@JsonUnwrapped SupportMap map, long revision, MapAccess access) {}

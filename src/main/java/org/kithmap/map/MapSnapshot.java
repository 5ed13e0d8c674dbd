package org.kithmap.map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/// A map as somebody sees it, as it was at one moment.
///
/// @param map without what is not shared with them
/// @param revision a number that is another one when what they see is another
/// @param access what they may do with it
public record MapSnapshot(@JsonUnwrapped SupportMap map, long revision, MapAccess access) {}

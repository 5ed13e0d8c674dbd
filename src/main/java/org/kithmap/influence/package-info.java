/// The influence of being with somebody on a map, as its owner mostly feels it: it does good, costs
/// energy, or both. Only the owner of the map reads and writes it.
///
/// Start at [Influences]. An answer is stored beside the map and is no part of it, so that nothing
/// that shares, exports, prints, copies or analyses a map meets it. It is encrypted and erased with
/// the map. While its alter is removed it is told to nobody; it is deleted together with the
/// history that could bring the alter back.
@NullMarked
package org.kithmap.influence;

import org.jspecify.annotations.NullMarked;

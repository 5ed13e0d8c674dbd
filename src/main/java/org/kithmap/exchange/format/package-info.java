/// The common parts of all file formats: the file that is read, its maps, and the messages about
/// it.
@NullMarked
package org.kithmap.exchange.format;

import org.jspecify.annotations.NullMarked;

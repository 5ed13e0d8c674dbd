/// Results as files: CSV in an archive, JSON, GraphML and Arrow. Start at [ResultFile].
@NullMarked
package org.kithmap.analysis.export;

import org.jspecify.annotations.NullMarked;

/// The web layer: it configures Javalin, checks who may send requests, and reports every failure as
/// a problem document.
///
/// Start at [WebServer]. Features add their own routes; this package must not depend on any of
/// them.
@NullMarked
package org.kithmap.http;

import org.jspecify.annotations.NullMarked;

/// The web layer: Javalin set up once, who may speak to it, and every failure as a problem
/// document.
///
/// Start at [WebServer]. Features bring their own routes; it must not know any of them.
@NullMarked
package org.kithmap.http;

import org.jspecify.annotations.NullMarked;

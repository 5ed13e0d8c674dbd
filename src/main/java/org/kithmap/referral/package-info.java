/// The referral list: support groups, activities and events that are there for whoever would like
/// them. Coaches of a practice keep it, everybody there sees it; on a laptop it is one's own.
///
/// Start at [Referrals]. It is about places and never about a person; no map is asked for it.
@NullMarked
package org.kithmap.referral;

import org.jspecify.annotations.NullMarked;

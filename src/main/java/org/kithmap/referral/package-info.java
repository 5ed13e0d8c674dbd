/// The referral list: support groups, activities and events that people can go to. In a practice,
/// coaches edit the list and every account sees it; on a laptop it belongs to the owner.
///
/// Start at [Referrals]. The list is about places and never about a person, and reads no map.
@NullMarked
package org.kithmap.referral;

import org.jspecify.annotations.NullMarked;

/// Accounts, signing in and sessions. On a laptop a one-time link signs the person in; in a
/// practice, people sign in by password or passkey, and invitations create the accounts.
///
/// Start at [AccountRoutes] and [Practice]. This package must not depend on maps or insights.
@NullMarked
package org.kithmap.account;

import org.jspecify.annotations.NullMarked;

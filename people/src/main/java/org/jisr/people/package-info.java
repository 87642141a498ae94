/** Accounts, roles, one-time sign-in links and sessions. */
@NullMarked
package org.jisr.people;

import org.jspecify.annotations.NullMarked;

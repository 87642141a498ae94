package org.jisr.people;

import org.jspecify.annotations.Nullable;

/**
 * An account with what only the rules need.
 *
 * @param account the account
 * @param grantedBy the id of the administrator who last granted its roles; null for the first one
 */
record StoredAccount(Account account, @Nullable String grantedBy) {}

package org.jisr.people;

import java.time.Instant;

/**
 * A session of one's own account, as its person sees it.
 *
 * @param id names it
 * @param method how it was begun
 * @param place the address it was begun from
 * @param startedAt when it began
 * @param seenAt when it was last used, to the minute
 * @param here whether it is the one that asks
 */
public record OwnSession(
    String id,
    SignInMethod method,
    String place,
    Instant startedAt,
    Instant seenAt,
    boolean here) {}

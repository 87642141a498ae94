package org.jisr.people;

import java.time.Instant;

/**
 * That a person confirmed exactly one decision, with a key or a code in their hand.
 *
 * @param id opaque
 * @param account who confirmed
 * @param act what was confirmed
 * @param decisionHash the decision, as 64 lower-case hexadecimal digits
 * @param method passkey or password
 * @param at when
 */
public record Confirmation(
    String id, String account, Act act, String decisionHash, SignInMethod method, Instant at) {}

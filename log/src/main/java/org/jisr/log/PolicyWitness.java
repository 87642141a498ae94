package org.jisr.log;

import org.jspecify.annotations.Nullable;

/**
 * A witness that a policy names.
 *
 * @param name by which the policy's groups know it
 * @param key by which its cosignatures are checked
 * @param url where it is asked for them, null when the policy does not say
 */
public record PolicyWitness(String name, VerifierKey key, @Nullable String url) {}

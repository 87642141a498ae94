package org.jisr.exchange;

import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * One item of an envelope. It is named by its id only: what the reader may see of it, its name
 * included, is the bank's gate to answer.
 *
 * @param refusedCode why the recipient did not store this item; null when it did or has not said
 * @param recalled whether it was called back and the recipient withdrew it
 * @param superseded whether the recipient holds it as superseded
 * @param restricted whether its use at the recipient is restricted
 */
public record MailedItem(
    StixId id,
    @Nullable String refusedCode,
    boolean recalled,
    boolean superseded,
    boolean restricted) {}

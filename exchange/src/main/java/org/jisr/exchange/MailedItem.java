package org.jisr.exchange;

import org.jisr.stix.StixId;

/**
 * One item of an envelope. It is named by its id only: what the reader may see of it, its name
 * included, is the bank's gate to answer.
 *
 * @param refusedCode why the recipient did not store this item; null when it did or has not said
 * @param recalled whether it was called back and the recipient withdrew it
 */
public record MailedItem(
    StixId id, @org.jspecify.annotations.Nullable String refusedCode, boolean recalled) {}

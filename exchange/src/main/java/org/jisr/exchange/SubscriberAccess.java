package org.jisr.exchange;

/**
 * A subscriber that proved who it is.
 *
 * @param pageKey the secret with which its page marks are signed, 32 bytes; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared and never handed on
public record SubscriberAccess(Subscriber subscriber, byte[] pageKey) {}

package org.jisr.exchange;

/**
 * What to answer a partner's node.
 *
 * @param status the HTTP status
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record DoorReply(int status, String contentType, byte[] body) {}

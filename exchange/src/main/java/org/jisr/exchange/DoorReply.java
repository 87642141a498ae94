package org.jisr.exchange;

/**
 * What to answer a partner's node.
 *
 * @param status the HTTP status
 */
public record DoorReply(int status, String contentType, byte[] body) {}

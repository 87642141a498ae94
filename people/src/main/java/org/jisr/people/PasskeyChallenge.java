package org.jisr.people;

/**
 * What a browser is asked to make or use a passkey with.
 *
 * @param id names the challenge in the answer; good once and for five minutes
 * @param options the argument of {@code navigator.credentials.create} or {@code get} as JSON
 */
public record PasskeyChallenge(String id, String options) {}

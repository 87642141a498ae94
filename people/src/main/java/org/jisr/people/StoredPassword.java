package org.jisr.people;

import java.time.Instant;

/** A row of {@code people.password}. */
@SuppressWarnings("ArrayRecordComponent") // a row on its way; nobody compares it
record StoredPassword(
    String account,
    String number,
    byte[] salt,
    byte[] verifier,
    byte[] sealedSecret,
    long lastStep,
    Instant createdAt) {}

package org.jisr.people;

/** A row of {@code people.passkey}: the key with what verifies it. */
@SuppressWarnings("ArrayRecordComponent") // a row on its way; nobody compares it
record StoredPasskey(
    byte[] credentialId, String account, byte[] publicKey, long signCount, Passkey passkey) {}

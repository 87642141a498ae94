package org.jisr.bank;

/**
 * The word of two persons that a text of law takes effect.
 *
 * @param account who asked for it: the opaque id of an account
 * @param second another account, which agreed after seeing what would change
 * @param digest of the text that both saw
 */
public record LawApproval(String account, String second, String digest) {}

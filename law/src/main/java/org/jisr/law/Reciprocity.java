package org.jisr.law;

/**
 * What two parties gave each other, for the officer to know; it never permits or bars anything.
 *
 * @param given statements given to the recipient in the last ninety days
 * @param received statements received from it in the same time
 */
public record Reciprocity(long given, long received) {}

package org.jisr.names;

/**
 * A name of an index that a question may mean.
 *
 * @param id as it was added; of several names with one id only the best is given
 * @param name as it was written
 * @param probability as of {@link NameMatch}
 */
public record NameHit(String id, String name, double probability) {}

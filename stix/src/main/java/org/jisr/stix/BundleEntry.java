package org.jisr.stix;

import org.jspecify.annotations.Nullable;

/** One entry of a bundle: an object, or the reason why it is none. */
public sealed interface BundleEntry {
  /** The line, counted from 1, on which the entry begins in the unpacked file. */
  long line();

  /** The byte, counted from 0, at which the entry begins in the unpacked file. */
  long offset();

  /**
   * A readable object.
   *
   * @param object with its exact original bytes
   * @param line where it begins, from 1
   * @param offset where it begins, from 0
   */
  record Accepted(StixObject object, long line, long offset) implements BundleEntry {}

  /**
   * An entry that is not a readable object; the entries after it are not touched by it.
   *
   * @param id of the object, where it could be read
   * @param line where the entry begins, from 1
   * @param offset where the entry begins, from 0
   * @param code stable, such as {@code OBJECT_ID_MISSING}
   * @param message what was wrong and what to do, without any value of the object
   */
  record Refused(@Nullable String id, long line, long offset, String code, String message)
      implements BundleEntry {}
}

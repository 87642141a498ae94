package org.jisr.bank;

import org.jisr.stix.StixTimestamp;

/** Which versions of an object are asked for (TAXII 2.1, section 3.4). */
public sealed interface VersionChoice {
  /** The latest version in the view. */
  record Last() implements VersionChoice {}

  /** The earliest version in the view. */
  record First() implements VersionChoice {}

  /** Every version in the view. */
  record All() implements VersionChoice {}

  /** The version of that moment, however many digits it is written with. */
  record At(StixTimestamp moment) implements VersionChoice {}
}

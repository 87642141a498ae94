package org.jisr.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jisr.stix.StixId;

/**
 * What is kept of the mark of one copy: enough to know it again, and nothing to make it from.
 *
 * @param version the moment of the version that was marked; empty for an object without versions
 * @param seal SHA-256 of the label, lower-case hexadecimal
 * @param labelled whether the label stands in the copy
 * @param timed whether the copy is a later version
 */
record Mark(StixId item, String version, String seal, boolean labelled, boolean timed) {

  static String seal(String label) {
    return Digest.sha256Hex(label.getBytes(StandardCharsets.US_ASCII));
  }

  /** What the leaf of an envelope commits to: its seals, one a line, in their order. */
  static String commitment(List<Mark> marks) {
    return Digest.sha256Hex(
        marks.stream()
            .map(mark -> mark.seal() + "\n")
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.US_ASCII));
  }
}

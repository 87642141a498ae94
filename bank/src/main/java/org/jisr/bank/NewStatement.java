package org.jisr.bank;

import java.util.List;
import org.jisr.law.Handling;
import org.jisr.stix.StixObject;

/**
 * A statement on its way into the bank.
 *
 * @param object what is said
 * @param handling what its originator requires; the originator is named there
 * @param source where it came from; opened before it is stored
 * @param line the line in the source, from 1, or 0 where lines mean nothing
 * @param offset the byte in the source, from 0, or -1 where bytes mean nothing
 * @param layers what those see of it who may not see all its parts, the fullest first
 */
public record NewStatement(
    StixObject object,
    Handling handling,
    Source source,
    long line,
    long offset,
    List<Layer> layers) {
  /** Copies the layers. */
  public NewStatement {
    layers = List.copyOf(layers);
  }

  /** A statement that shows all of itself or nothing. */
  public NewStatement(StixObject object, Handling handling, Source source, long line, long offset) {
    this(object, handling, source, line, offset, List.of());
  }

  /** A statement that has no place in a file. */
  public NewStatement(StixObject object, Handling handling, Source source) {
    this(object, handling, source, 0, -1, List.of());
  }
}

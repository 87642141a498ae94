package org.jisr.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one object of a file.
 *
 * @param place its place in the file, from 1
 * @param id as it stands in the file; null where there is none that can be read
 * @param item the object that it is a copy of; null where that is not known
 * @param copies whose copy it is; more than one where parts of several were mixed, none unless
 *     found
 */
public record TracedObject(
    int place,
    @Nullable String id,
    @Nullable String item,
    TraceVerdict verdict,
    List<TracedCopy> copies) {
  /** Copies the list. */
  public TracedObject {
    copies = List.copyOf(copies);
  }
}

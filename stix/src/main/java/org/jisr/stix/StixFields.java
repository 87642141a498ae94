package org.jisr.stix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an index needs to know of one object, gathered in one streaming pass.
 *
 * @param id the identifier, whose type is the object's type
 * @param specVersion as written, else 2.1 for cyber observables and 2.0 for the rest (section 3.2)
 * @param created null for most cyber observables
 * @param modified null for most cyber observables and for marking definitions
 * @param createdBy the identity that claims the object
 * @param revoked whether its creator has withdrawn the object
 * @param name the top-level name, as written but for U+0000
 * @param lang the language of the object; null means English (section 3.2)
 * @param confidence 0 to 100 where the creator kept to the standard
 * @param markings of the object and of its parts: a marking of a part is counted as one of the
 *     whole, so that nothing is shown too widely
 * @param references all mentions of other objects at any depth, {@code created_by_ref} included,
 *     markings excluded
 * @param texts what people search for, in document order, the first 20,000 at most
 * @param position from {@code latitude} and {@code longitude}, where both are in range
 */
public record StixFields(
    StixId id,
    String specVersion,
    @Nullable StixTimestamp created,
    @Nullable StixTimestamp modified,
    @Nullable StixId createdBy,
    boolean revoked,
    @Nullable String name,
    @Nullable String lang,
    @Nullable Integer confidence,
    List<StixId> markings,
    List<Reference> references,
    List<TextField> texts,
    @Nullable GeoPoint position) {

  /** Copies the lists. */
  public StixFields {
    markings = List.copyOf(markings);
    references = List.copyOf(references);
    texts = List.copyOf(texts);
  }

  /** The time that tells versions of one id apart: modified, else created, else null. */
  public @Nullable StixTimestamp version() {
    return modified != null ? modified : created;
  }
}

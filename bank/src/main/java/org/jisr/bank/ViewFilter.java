package org.jisr.bank;

import java.time.Instant;
import java.util.Set;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * What of a view is asked for. The fields are joined by AND, the values of one field by OR; an
 * empty set asks for nothing in particular.
 *
 * @param addedAfter only what entered the view after this moment
 * @param ids of these objects
 * @param types of these STIX types
 * @param versions which versions; never empty
 * @param specVersions of these versions of STIX; empty for the latest there is of each object
 */
public record ViewFilter(
    @Nullable Instant addedAfter,
    Set<StixId> ids,
    Set<String> types,
    Set<VersionChoice> versions,
    Set<String> specVersions) {
  /** Copies the sets. */
  public ViewFilter {
    ids = Set.copyOf(ids);
    types = Set.copyOf(types);
    versions = versions.isEmpty() ? Set.of(new VersionChoice.Last()) : Set.copyOf(versions);
    specVersions = Set.copyOf(specVersions);
  }

  /** The latest version of everything. */
  public static ViewFilter everything() {
    return new ViewFilter(null, Set.of(), Set.of(), Set.of(), Set.of());
  }

  /** The same for one object alone. */
  public ViewFilter only(StixId id) {
    return new ViewFilter(addedAfter, Set.of(id), types, versions, specVersions);
  }
}

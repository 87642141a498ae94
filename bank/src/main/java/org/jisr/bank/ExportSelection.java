package org.jisr.bank;

import java.util.Set;
import org.jisr.stix.StixId;

/** What to export: all that a search finds, or named entities. */
public sealed interface ExportSelection {
  /** Every entity a search would find. */
  record Found(SearchQuery query) implements ExportSelection {}

  /** These entities, as far as the viewer may see them. */
  record Named(Set<StixId> ids) implements ExportSelection {
    /** Copies the set. */
    public Named {
      ids = Set.copyOf(ids);
    }
  }
}

package org.jisr.bank;

import java.util.List;
import org.jisr.stix.GeoPoint;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * An entity: the fold of the current statements its viewer may see, at least one.
 *
 * @param name of the latest statement that has one
 * @param marking the strictest among the statements
 * @param person whether it is a person or belongs to one, so that its consultation was logged
 * @param statements the latest version first
 * @param relationshipCount how many relations {@link Gate#relationships} would list
 * @param position of the latest statement that has one
 * @param restsOnRecalled whether something the viewer could see, and that this refers to or is
 *     derived from, was called back, superseded or restricted by its sender since
 */
public record EntityView(
    StixId id,
    @Nullable String name,
    Tlp marking,
    boolean person,
    List<StatementView> statements,
    long relationshipCount,
    @Nullable GeoPoint position,
    boolean restsOnRecalled) {
  /** Copies the list. */
  public EntityView {
    statements = List.copyOf(statements);
  }
}

package org.jisr.bank;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jisr.law.Consultation;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * The only way out of the bank: every read, export and release, each for one consultation.
 *
 * <p>All output is computed after the filter. What a viewer gets equals what a bank would give that
 * never loaded the statements this viewer may not see: counts, facets, pages, names, edges and
 * errors included. Thread-safe.
 *
 * <p>Reading what is held about a person leaves a {@code consult} leaf before anything is handed
 * out. {@link #entity} always does; the other reads of one entity do unless the same viewer opened
 * it for the same purpose and case within the last quarter of an hour.
 *
 * <p>All methods throw {@link BankException} with {@code BANK_UNAVAILABLE} when the database does
 * not answer, and those that log throw {@link org.jisr.log.LogException} when the leaf could not be
 * written; nothing was handed out then.
 */
public final class Gate {
  Gate() {}

  /**
   * One page of what a question finds: name matches first, then the latest version first.
   *
   * @param limit how many a page, 1 to 200
   * @param cursor the mark from the page before, or null for the first page
   * @throws BankException {@code BANK_QUERY_INVALID}, {@code BANK_CURSOR_INVALID}
   */
  public SearchPage search(
      Consultation consultation, SearchQuery query, int limit, @Nullable String cursor) {
    throw new UnsupportedOperationException();
  }

  /**
   * An entity with its current statements.
   *
   * @throws BankException {@code BANK_ENTITY_UNKNOWN} when the viewer sees no statement of it,
   *     whether the bank holds one or not
   */
  public EntityView entity(Consultation consultation, StixId id, @Nullable Instant asOf) {
    throw new UnsupportedOperationException();
  }

  /** The relations of an entity; fails as {@link #entity} does. */
  public RelationPage relationships(Consultation consultation, StixId id, RelationQuery query) {
    throw new UnsupportedOperationException();
  }

  /**
   * The entity with its neighbours; fails as {@link #entity} does.
   *
   * @param limit how many neighbours, 1 to 100
   */
  public Neighbourhood neighbourhood(
      Consultation consultation, StixId id, int limit, @Nullable Instant asOf) {
    throw new UnsupportedOperationException();
  }

  /**
   * Every version of every statement about the entity, superseded ones included, the latest version
   * first; fails as {@link #entity} does.
   */
  public List<StatementView> history(Consultation consultation, StixId id) {
    throw new UnsupportedOperationException();
  }

  /** The moments in what is known of the entity, the latest first; fails as {@link #entity}. */
  public List<TimelineItem> timeline(Consultation consultation, StixId id, @Nullable Instant asOf) {
    throw new UnsupportedOperationException();
  }

  /**
   * Names for ids that another room holds, such as the items of an envelope; an id the viewer sees
   * no statement of keeps its id only. Leaves no leaf.
   */
  public Map<StixId, EntityReference> references(
      Consultation consultation, Collection<StixId> ids) {
    throw new UnsupportedOperationException();
  }

  /**
   * Writes a STIX bundle as it goes, in constant memory, after one {@code export} leaf. Each
   * version appears once; marking definitions of TLP that objects refer to are included.
   *
   * @throws BankException {@code BANK_OUTPUT_FAILED} when the stream breaks
   */
  public ExportReport export(
      Consultation consultation, ExportSelection selection, OutputStream output) {
    throw new UnsupportedOperationException();
  }

  /**
   * What would be decided on a release, statement by statement; nothing leaves and nothing is
   * logged.
   *
   * @throws BankException {@code BANK_ENTITY_UNKNOWN} when the viewer sees no statement of an id
   */
  public ReleasePreview decideRelease(
      Consultation consultation, List<StixId> ids, List<ReleaseRequest> requests) {
    throw new UnsupportedOperationException();
  }

  /**
   * Decides again, and if nothing changed since the preview writes one {@code release} leaf for
   * each recipient and hands out what is permitted.
   *
   * @return one for each request, in the same order
   * @throws BankException {@code BANK_DECISION_CHANGED} when the hash differs: nothing was logged
   */
  public List<Release> release(
      Consultation consultation,
      List<StixId> ids,
      List<ReleaseRequest> requests,
      String decisionHash) {
    throw new UnsupportedOperationException();
  }
}

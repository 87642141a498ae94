package org.jisr.bank;

import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jisr.law.Consultation;
import org.jisr.law.Instrument;
import org.jisr.law.InstrumentCatalogue;
import org.jisr.law.LegalBasis;
import org.jisr.law.Viewer;
import org.jisr.log.TransparencyLog;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
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
  private static final int MOST_HITS = 200;
  private static final int MOST_NAMES = 2_000;

  private final Readings readings;
  private final Views views;
  private final TransparencyLog log;
  private final ConsultationLog consultations;
  private final ReleaseDesk releases;
  private final LawBooks law;
  private final InstantSource clock;
  private final Cursors cursors = new Cursors();

  Gate(
      Readings readings,
      Views views,
      ReleaseDesk releases,
      LawBooks law,
      TransparencyLog log,
      InstantSource clock) {
    this.readings = readings;
    this.views = views;
    this.log = log;
    this.consultations = new ConsultationLog(log, clock);
    this.releases = releases;
    this.law = law;
    this.clock = clock;
  }

  /**
   * One page of what a question finds: name matches first, then the latest version first. Leaves a
   * {@code search} leaf before it is handed out.
   *
   * @param limit how many a page, 1 to 200
   * @param cursor the mark from the page before, or null for the first page
   * @throws BankException {@code BANK_QUERY_INVALID}, {@code BANK_CURSOR_INVALID}
   */
  public SearchPage search(
      Consultation consultation, SearchQuery query, int limit, @Nullable String cursor) {
    int most = Math.clamp(limit, 1, MOST_HITS);
    String binding = "search " + consultation + " " + canonical(query);
    SearchPage page =
        readings.read(
            consultation,
            reading -> SearchReader.search(reading, query, most, cursor, cursors, binding));
    consultations.searched(consultation, canonical(query), page.count());
    return page;
  }

  /**
   * An entity with its current statements.
   *
   * @throws BankException {@code BANK_ENTITY_UNKNOWN} when the viewer sees no statement of it,
   *     whether the bank holds one or not
   */
  public EntityView entity(Consultation consultation, StixId id, @Nullable Instant asOf) {
    return readings.read(
        consultation,
        reading -> {
          Instant moment = reading.moment(asOf);
          EntityReader.Standing standing = EntityReader.standing(reading, id, moment);
          require(standing.current());
          if (standing.person()) {
            consultations.opened(consultation, id);
          }
          return EntityReader.entity(reading, id, moment, standing.person());
        });
  }

  /** The relations of an entity; fails as {@link #entity} does. */
  public RelationPage relationships(Consultation consultation, StixId id, RelationQuery query) {
    String binding =
        "relations %s %s %s %s"
            .formatted(consultation, id, new TreeSet<>(query.kinds()), query.asOf());
    return about(
        consultation,
        id,
        query.asOf(),
        (reading, moment) -> RelationReader.relations(reading, id, query, cursors, binding));
  }

  /**
   * The entity with its neighbours; fails as {@link #entity} does.
   *
   * @param limit how many neighbours, 1 to 100
   */
  public Neighbourhood neighbourhood(
      Consultation consultation, StixId id, int limit, @Nullable Instant asOf) {
    return about(
        consultation,
        id,
        asOf,
        (reading, moment) -> {
          consultations.combined(consultation, id);
          return GraphReader.read(reading, id, limit, moment);
        });
  }

  /**
   * Every version of every statement about the entity, superseded ones included, the latest version
   * first; fails as {@link #entity} does.
   */
  public List<StatementView> history(Consultation consultation, StixId id) {
    return readings.read(
        consultation,
        reading -> {
          EntityReader.Standing standing = EntityReader.standing(reading, id, reading.last());
          require(standing.ever());
          if (standing.person()) {
            consultations.continued(consultation, id);
          }
          return StatementReader.history(reading, id, reading.last());
        });
  }

  /** The moments in what is known of the entity, the latest first; fails as {@link #entity}. */
  public List<TimelineItem> timeline(Consultation consultation, StixId id, @Nullable Instant asOf) {
    return about(
        consultation, id, asOf, (reading, moment) -> TimelineReader.read(reading, id, moment));
  }

  /**
   * Names for ids that another room holds, such as the items of an envelope; an id the viewer sees
   * no statement of keeps its id only. Leaves no leaf.
   */
  public Map<StixId, EntityReference> references(
      Consultation consultation, Collection<StixId> ids) {
    return readings.read(consultation, reading -> EntityFold.of(reading, ids, reading.last()));
  }

  /**
   * Names of persons and organisations in the order in which statements were stored, for laying
   * them beside a list of names. A page that has any leaves a {@code search} leaf first.
   *
   * @param position 0, or {@link NamePage#next} of the page before
   * @param limit how many statements, 1 to 2,000
   */
  public NamePage names(Consultation consultation, long position, int limit) {
    NamePage page =
        readings.read(
            consultation,
            reading -> NameReader.after(reading, position, Math.clamp(limit, 1, MOST_NAMES)));
    if (!page.items().isEmpty()) {
      consultations.searched(consultation, "names", page.items().size());
    }
    return page;
  }

  /**
   * The names that an entity has now, for the ids in the order given; none where the viewer sees no
   * statement. Leaves a {@code search} leaf when there are any.
   */
  public List<NamedEntity> names(Consultation consultation, Collection<StixId> ids) {
    List<NamedEntity> found =
        ids.isEmpty()
            ? List.of()
            : readings.read(consultation, reading -> NameReader.of(reading, ids));
    long named = found.stream().filter(each -> !each.names().isEmpty()).count();
    if (named > 0) {
      consultations.searched(consultation, "names of entities", named);
    }
    return found;
  }

  /**
   * A network as one, to be looked at as a structure. Leaves a {@code combine} leaf before it is
   * handed out.
   *
   * @throws BankException {@code BANK_NETWORK_UNFOUNDED} when the legal basis does not hold now,
   *     {@code BANK_ENTITY_UNKNOWN} for a seed that the viewer does not see, {@code
   *     BANK_NETWORK_TOO_LARGE}, {@code BANK_QUERY_INVALID}
   */
  public NetworkView network(Consultation consultation, NetworkQuestion question) {
    requireFounded(question.basis());
    NetworkView view =
        readings.read(consultation, reading -> NetworkReader.read(reading, question));
    consultations.combined(consultation, question, view.nodes().size());
    return view;
  }

  /**
   * Refuses what {@link #network} would refuse before it reads anything: its basis and its seeds.
   *
   * @throws BankException {@code BANK_NETWORK_UNFOUNDED}, {@code BANK_ENTITY_UNKNOWN}
   */
  public void requireNetwork(Consultation consultation, NetworkQuestion question) {
    requireFounded(question.basis());
    references(consultation, question.seeds())
        .values()
        .forEach(seed -> require(seed.marking() != null));
  }

  /**
   * Refuses a basis that the catalogue of instruments does not have in force now; without a
   * catalogue, one that does not hold.
   *
   * @throws BankException {@code BANK_NETWORK_UNFOUNDED}
   */
  public void requireFounded(LegalBasis basis) {
    InstrumentCatalogue catalogue = law.inForce().catalogue();
    Instant now = clock.instant();
    boolean founded =
        catalogue == null
            ? basis.holdsAt(now)
            : catalogue.standing(basis, now) == InstrumentCatalogue.Standing.IN_FORCE;
    if (!founded) {
      throw new BankException(BankFault.NETWORK_UNFOUNDED);
    }
  }

  /** The instruments that a basis may name now; empty where none were installed. */
  public List<Instrument> instruments() {
    InstrumentCatalogue catalogue = law.inForce().catalogue();
    Instant now = clock.instant();
    return catalogue == null
        ? List.of()
        : catalogue.instruments().stream().filter(each -> each.holdsAt(now)).toList();
  }

  /**
   * The ids of those envelopes that a viewer may know of: the ones of whose every item the viewer
   * may read every statement that came by it, recalled ones included. Any other is to be answered
   * as if it had never come. Leaves no leaf.
   */
  public Set<String> known(Viewer viewer, Collection<Letter> letters) {
    return readings.known(viewer, letters);
  }

  /**
   * Writes a STIX bundle as it goes, in constant memory, after one {@code export} leaf. Each
   * version appears once; marking definitions of TLP that objects refer to are included.
   *
   * @throws BankException {@code BANK_OUTPUT_FAILED} when the stream breaks
   */
  public ExportReport export(
      Consultation consultation, ExportSelection selection, OutputStream output) {
    return export(consultation, selection, List.of(), output);
  }

  /**
   * As {@link #export(Consultation, ExportSelection, OutputStream)}, with objects of the node's own
   * making first, such as a grouping, which say their level themselves.
   */
  public ExportReport export(
      Consultation consultation,
      ExportSelection selection,
      List<StixObject> beside,
      OutputStream output) {
    return readings.read(
        consultation, reading -> Exporter.export(reading, log, selection, beside, output));
  }

  /**
   * What would be decided on a release, statement by statement; nothing leaves and nothing is
   * logged.
   *
   * @throws BankException {@code BANK_ENTITY_UNKNOWN} when the viewer sees no statement of an id
   */
  public ReleasePreview decideRelease(
      Consultation consultation, List<StixId> ids, List<ReleaseRequest> requests) {
    return readings.read(consultation, reading -> releases.preview(reading, ids, requests));
  }

  /**
   * Who would receive a selection and why not, counted over every statement of up to {@value
   * ReleaseSurvey#MOST_ITEMS} entities; nothing leaves and nothing is logged.
   *
   * @throws BankException {@code BANK_ENTITY_UNKNOWN} for a named entity that the viewer does not
   *     see, {@code BANK_QUERY_INVALID}
   */
  public ReleaseSurvey surveyRelease(
      Consultation consultation, ExportSelection selection, List<ReleaseRequest> requests) {
    return readings.read(consultation, reading -> releases.survey(reading, selection, requests));
  }

  /**
   * Decides again, and if nothing changed since the preview writes one {@code decision} leaf for
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
    return readings.read(
        consultation, reading -> releases.release(reading, ids, requests, decisionHash));
  }

  /** What outside recipients may poll, each its own view. */
  public Views views() {
    return views;
  }

  /** Reads more about an entity that is there at the moment; a person's visit has its leaf. */
  private <T> T about(
      Consultation consultation,
      StixId id,
      @Nullable Instant asOf,
      BiFunction<Reading, Instant, T> work) {
    return readings.read(
        consultation,
        reading -> {
          Instant moment = reading.moment(asOf);
          EntityReader.Standing standing = EntityReader.standing(reading, id, moment);
          require(standing.current());
          if (standing.person()) {
            consultations.continued(consultation, id);
          }
          return work.apply(reading, moment);
        });
  }

  private static void require(boolean seen) {
    if (!seen) {
      throw new BankException(BankFault.ENTITY_UNKNOWN);
    }
  }

  /** The same text for equal questions, whatever order their sets have. */
  private static String canonical(SearchQuery query) {
    return List.of(
            query.text(),
            new TreeSet<>(query.types()),
            String.valueOf(query.from()),
            String.valueOf(query.to()),
            new TreeSet<>(query.originators()),
            new TreeSet<>(query.markings()),
            String.valueOf(query.place()),
            String.valueOf(query.asOf()))
        .toString();
  }
}

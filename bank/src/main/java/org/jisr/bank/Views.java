package org.jisr.bank;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jisr.law.LawBook;
import org.jisr.law.PartyId;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.TransparencyLog;
import org.jisr.stix.MarkingDefinition;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jspecify.annotations.Nullable;

/**
 * What outside recipients may have of the bank, each its own view, decided before it is paged.
 *
 * <p>A view is filled when it is asked for and holds nothing but what the release rules permit;
 * each reading is held against them again. So all that a recipient gets, moments of entry and ends
 * of pages included, equals what a bank would give that never held the rest. A page that holds
 * anything leaves a {@code release} leaf before it is handed out. Thread-safe.
 *
 * <p>All methods throw {@link BankException} with {@code BANK_UNAVAILABLE} when the database does
 * not answer, and {@link org.jisr.log.LogException} when the leaf could not be written.
 */
public final class Views {
  private static final String SNAPSHOT =
      "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";
  private static final int REMEMBERED_VIEWS = 2_000;

  /** Readings that a withdrawal or a passing date overtook are done again this often. */
  private static final int ATTEMPTS = 10;

  private final Jdbi jdbi;
  private final LawBooks law;
  private final TransparencyLog log;
  private final PartyId self;
  private final InstantSource clock;
  private final Handlings handlings = new Handlings();
  private final PageThreads threads = new PageThreads();
  private final PagesAhead ahead = new PagesAhead(threads);
  private final Cache<Judging, ViewLens> lenses =
      Caffeine.newBuilder().maximumSize(REMEMBERED_VIEWS).build();

  Views(Jdbi jdbi, TransparencyLog log, PartyId self, InstantSource clock, LawBooks law) {
    this.jdbi = jdbi;
    this.law = law;
    this.log = log;
    this.self = self;
    this.clock = clock;
  }

  /**
   * One page of objects, in the order in which they entered the view.
   *
   * @param limit how many at most, at least 1
   * @param from where the page before ended under the same filter, or null for the first page
   */
  public ViewPage<ViewedObject> objects(
      ViewGrant grant, ViewFilter filter, int limit, @Nullable ViewPosition from) {
    ViewPage<ViewedObject> page = read(grant, filter, limit, from);
    if (page.next() != null) {
      PagesAhead.Place next = new PagesAhead.Place(grant, filter, limit, page.next());
      ahead.begin(next, () -> readAhead(next));
    }
    return handedOut(grant, page);
  }

  /**
   * The first page of objects under a filter, ended before it grows larger than that.
   *
   * @param bytes the most there may be of all objects and one more for each; the first object comes
   *     whatever its size
   */
  public ViewPage<ViewedObject> objects(ViewGrant grant, ViewFilter filter, int limit, long bytes) {
    return handedOut(grant, within(bytes, read(grant, filter, limit, null)));
  }

  private static ViewPage<ViewedObject> within(long bytes, ViewPage<ViewedObject> page) {
    long total = 0;
    int fitting = 0;
    for (ViewedObject object : page.items()) {
      total += object.json().length + 1;
      if (fitting > 0 && total > bytes) {
        Instant last = page.items().get(fitting - 1).dateAdded();
        Instant horizon =
            page.next() == null ? page.items().getLast().dateAdded() : page.next().horizon();
        return new ViewPage<>(page.items().subList(0, fitting), new ViewPosition(last, horizon));
      }
      fitting++;
    }
    return page;
  }

  /** The same without the objects. */
  public ViewPage<ViewedVersion> manifest(
      ViewGrant grant, ViewFilter filter, int limit, @Nullable ViewPosition from) {
    ViewPage<ViewedObject> page = objects(grant, filter, limit, from);
    return new ViewPage<>(page.items().stream().map(ViewedVersion::of).toList(), page.next());
  }

  /** Whether the view holds any version of that object; nothing is handed out. */
  public boolean holds(ViewGrant grant, StixId id) {
    return !read(grant, ViewFilter.everything().only(id), 1, null).items().isEmpty();
  }

  /**
   * A marking that the view holds or will hold once it is filled, for reading what its recipient
   * submits; nothing is handed out. It is looked up by itself: filling the view for each envelope
   * cost as much as storing it.
   */
  public @Nullable MarkingDefinition marking(ViewGrant grant, StixId id) {
    try (Handle handle = jdbi.open()) {
      return inSnapshot(
          handle,
          (snapshot, now, sight) -> marking(snapshot, sight.lens(), grant.recipient(), id),
          grant);
    } catch (JdbiException e) {
      throw new BankException(BankFault.UNAVAILABLE, e);
    }
  }

  private static @Nullable MarkingDefinition marking(
      Handle handle, ViewLens lens, PartyId recipient, StixId id) {
    return handle
        .createQuery(
            """
            SELECT c.json FROM bank.statement s JOIN bank.content c ON c.statement = s.seq
            WHERE s.entity = :entity AND s.type = :type AND s.handling = ANY(:handlings) AND %s
            ORDER BY s.version DESC, s.seq DESC LIMIT 1
            """
                .formatted(ViewReader.FREE.formatted("s")))
        .bind("entity", id.uuid())
        .bind("type", id.type())
        .bind("handlings", lens.permitted(id.type()))
        .bind("permitted", lens.handlings().stream().toArray())
        .bind("recipient", recipient.value())
        .map((rows, context) -> StixObject.read(rows.getBytes(1)))
        .findOne()
        .map(object -> object instanceof MarkingDefinition marking ? marking : null)
        .orElse(null);
  }

  /**
   * Gives nothing of what is held now about these objects to that party again: it was recalled from
   * it. What is stored about them later may enter its views.
   */
  public void withhold(PartyId party, Collection<StixId> ids) {
    try (Handle handle = jdbi.open()) {
      for (StixId id : Copies.family(handle, ids)) {
        handle
            .createUpdate(
                """
                INSERT INTO bank.withheld (party, entity, type, until)
                SELECT :party, :entity, :type, last_recorded FROM bank.clock
                ON CONFLICT (party, entity, type) DO UPDATE SET until = excluded.until
                """)
            .bind("party", party.value())
            .bind("entity", id.uuid())
            .bind("type", id.type())
            .execute();
      }
    } catch (JdbiException e) {
      throw new BankException(BankFault.UNAVAILABLE, e);
    } finally {
      ahead.clear();
    }
  }

  /** Ends a view: nothing is kept of what stood in it. Read again, it would be filled anew. */
  public void forget(String view) {
    try (Handle handle = jdbi.open()) {
      handle.useTransaction(
          open -> {
            ViewFilling.lock(open, view);
            for (String table : List.of("view_entry", "view_waiting", "view_scope")) {
              open.createUpdate(
                      "DELETE FROM bank."
                          + table
                          + " WHERE view = (SELECT id FROM bank.view WHERE name = :name)")
                  .bind("name", view)
                  .execute();
            }
            open.createUpdate("DELETE FROM bank.view WHERE name = :name")
                .bind("name", view)
                .execute();
          });
    } catch (JdbiException e) {
      throw new BankException(BankFault.UNAVAILABLE, e);
    } finally {
      ahead.clear();
    }
  }

  private ViewPage<ViewedObject> read(
      ViewGrant grant, ViewFilter filter, int limit, @Nullable ViewPosition from) {
    return threads.read(() -> page(grant, filter, limit, from));
  }

  private ViewPage<ViewedObject> page(
      ViewGrant grant, ViewFilter filter, int limit, @Nullable ViewPosition from) {
    Instant after = from == null ? filter.addedAfter() : from.after();
    try (Handle handle = jdbi.open()) {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        ViewState state = filled(handle, grant);
        if (after != null && !after.isBefore(state.lastAdded())) {
          return ViewPage.empty();
        }
        ViewPage<ViewedObject> known =
            from == null
                ? null
                : ahead.take(new PagesAhead.Place(grant, filter, limit, from), state);
        ViewPage<ViewedObject> page =
            known != null ? known : clean(handle, grant, filter, limit, from);
        if (page != null) {
          return page;
        }
      }
      throw new BankException(BankFault.UNAVAILABLE);
    } catch (JdbiException e) {
      throw new BankException(BankFault.UNAVAILABLE, e);
    }
  }

  /** Gives none where something was taken back, or a date passed, since the view was filled. */
  private @Nullable ViewPage<ViewedObject> clean(
      Handle handle, ViewGrant grant, ViewFilter filter, int limit, @Nullable ViewPosition from) {
    return inSnapshot(
        handle,
        (snapshot, now, sight) ->
            now.clean(sight.digest())
                ? reader(snapshot, grant, filter, now, sight, from).page(limit)
                : null,
        grant);
  }

  private PagesAhead.@Nullable Read readAhead(PagesAhead.Place place) {
    ViewGrant grant = place.grant();
    try (Handle handle = jdbi.open()) {
      return inSnapshot(
          handle,
          (snapshot, now, sight) ->
              now.upToDate(sight.digest())
                  ? new PagesAhead.Read(
                      now,
                      reader(snapshot, grant, place.filter(), now, sight, place.from())
                          .page(place.limit()))
                  : null,
          grant);
    }
  }

  private static ViewReader reader(
      Handle snapshot,
      ViewGrant grant,
      ViewFilter filter,
      ViewState now,
      ViewSight sight,
      @Nullable ViewPosition from) {
    return new ViewReader(snapshot, grant.recipient(), filter, now, sight.lens(), from);
  }

  @FunctionalInterface
  private interface Look<T extends @Nullable Object> {
    T at(Handle snapshot, ViewState state, ViewSight sight);
  }

  private <T extends @Nullable Object> T inSnapshot(Handle handle, Look<T> look, ViewGrant grant) {
    return inTransaction(
        handle,
        snapshot -> {
          snapshot.execute(SNAPSHOT);
          ViewState now = ViewState.of(snapshot, grant.view());
          ViewSight sight = sight(snapshot, now, grant, clock.instant());
          ViewFilling.guard(snapshot, sight.lens());
          return look.at(snapshot, now, sight);
        });
  }

  /** The view with all that it may hold by now; a comparison of figures where nothing changed. */
  private ViewState filled(Handle handle, ViewGrant grant) {
    ViewState before = ViewState.of(handle, grant.view());
    if (before.upToDate(sight(handle, before, grant, clock.instant()).digest())) {
      return before;
    }
    return inTransaction(
        handle,
        open -> {
          ViewFilling.lock(open, grant.view());
          ViewState state = ViewState.of(open, grant.view());
          Instant now = clock.instant();
          ViewSight sight = sight(open, state, grant, now);
          if (!state.upToDate(sight.digest())) {
            new ViewFilling(open, state, sight, grant.recipient(), now).run();
            open.commit();
          }
          return ViewState.of(open, grant.view());
        });
  }

  /** A view under one edition of the law: a new edition is judged anew. */
  private record Judging(ViewGrant grant, LawBook law) {}

  private ViewSight sight(Handle handle, ViewState state, ViewGrant grant, Instant now) {
    return new ViewSight(
        lens(handle, state, grant, now), lens(handle, state, grant.ofMentions(), now));
  }

  private ViewLens lens(Handle handle, ViewState state, ViewGrant grant, Instant now) {
    if (state.lastHandling() > handlings.greatest()) {
      handlings.refresh(handle);
    }
    Judging judging = new Judging(grant, law.inForce());
    ViewLens known = lenses.getIfPresent(judging);
    ViewLens lens = known != null && known.holdsAt(now) ? known : ViewLens.none(now);
    if (lens.upTo() != handlings.greatest()) {
      lens = lens.extended(new ViewRules(self, grant, judging.law()), grant, handlings, now);
      lenses.put(judging, lens);
    }
    return lens;
  }

  private static <T extends @Nullable Object> T inTransaction(
      Handle handle, Function<Handle, T> work) {
    handle.begin();
    try {
      return work.apply(handle);
    } finally {
      if (handle.isInTransaction()) {
        handle.rollback();
      }
    }
  }

  /** A page with anything in it leaves a leaf first. */
  private ViewPage<ViewedObject> handedOut(ViewGrant grant, ViewPage<ViewedObject> page) {
    if (!page.items().isEmpty()) {
      leaf(grant, page.items());
    }
    return page;
  }

  private void leaf(ViewGrant grant, List<ViewedObject> objects) {
    MessageDigest ids = Preparation.sha256();
    for (ViewedObject object : objects) {
      ids.update((object.id() + " " + object.dateAdded() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    log.append(
        new Leaf(
            LeafKind.RELEASE,
            Map.of(
                "partner", grant.recipient().value(),
                "purpose",
                    grant.purposes().stream()
                        .map(purpose -> purpose.code())
                        .sorted()
                        .collect(Collectors.joining(" ")),
                "count", String.valueOf(objects.size())),
            Map.of(
                "viewer", grant.view(),
                "agreement", grant.terms().id(),
                "objects", HexFormat.of().formatHex(ids.digest()))));
  }
}

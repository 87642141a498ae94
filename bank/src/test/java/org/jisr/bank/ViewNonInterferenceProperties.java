package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jisr.law.Handling;
import org.jisr.law.LawBook;
import org.jisr.law.PartyId;
import org.jisr.stix.Mention;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;

/**
 * What a recipient polls, page by page and poll by poll, equals what it would get of a bank that
 * never held what it may not have: objects, moments of entry, ends of pages, versions.
 */
final class ViewNonInterferenceProperties {
  private static final ViewGrant GRANT = Viewing.grant();

  private static TestBank whole;
  private static TestBank visible;

  @BeforeContainer
  static void open() {
    whole = new TestBank();
    visible = new TestBank();
  }

  @AfterContainer
  static void close() {
    whole.close();
    visible.close();
  }

  /** One originator says under one handling, so that what is hidden covers nothing visible. */
  @Provide
  static Arbitrary<List<List<Saying>>> worlds() {
    return Combinators.combine(Saying.any(), Arbitraries.integers().between(0, 5))
        .as(
            (saying, who) ->
                new Saying(
                    saying.kind(),
                    saying.number(),
                    saying.other(),
                    saying.version(),
                    saying.word(),
                    handling(who)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  private static Handling handling(int who) {
    PartyId originator =
        who == 5 ? TestBank.PARTNER : who == 0 ? TestBank.SELF : new PartyId("party-" + who);
    Tlp marking = who == 1 ? Tlp.CLEAR : who == 2 ? Tlp.RED : Tlp.GREEN;
    return TestBank.handling(originator, marking)
        .releasableTo(who == 0 || who == 2 ? Set.of(TestBank.PARTNER) : Set.<PartyId>of())
        .build();
  }

  @Property(tries = 12, shrinking = ShrinkingMode.BOUNDED)
  void whatMayNotBeHadLeavesNoTrace(@ForAll("worlds") List<List<Saying>> chunks) {
    assertThat(polls(whole, chunks, saying -> true))
        .isEqualTo(polls(visible, chunks, ViewNonInterferenceProperties::permitted));
  }

  private static boolean permitted(Saying saying) {
    return new ViewRules(TestBank.SELF, GRANT, LawBook.EMPTY)
        .permits(saying.handling(), saying.id().type(), whole.clock.instant());
  }

  private static List<String> polls(
      TestBank bank, List<List<Saying>> chunks, Predicate<Saying> chosen) {
    bank.reset();
    List<String> seen = new ArrayList<>();
    Instant last = Instant.EPOCH;
    for (List<Saying> chunk : chunks) {
      bank.clock.advance(Duration.ofMinutes(1));
      Source source = bank.source();
      List<NewStatement> statements =
          chunk.stream()
              .filter(chosen)
              .map(saying -> new NewStatement(saying.object(), saying.handling(), source))
              .toList();
      if (!statements.isEmpty()) {
        bank.bank.writer().store(statements, ChunkWork.NONE);
      }
      last = poll(bank, last, seen);
    }
    for (VersionChoice choice :
        List.of(new VersionChoice.All(), new VersionChoice.First(), new VersionChoice.Last())) {
      read(bank, Viewing.versions(choice), seen);
    }
    assertThat(strangers(bank)).isEmpty();
    for (Saying saying : chunks.getFirst()) {
      StixId id = saying.id();
      seen.add(id + " " + bank.gate().views().holds(GRANT, id));
    }
    return seen;
  }

  /** What is mentioned to the recipient by others and never handed to it. */
  private static Set<StixId> strangers(TestBank bank) {
    Set<StixId> known = new HashSet<>();
    Set<StixId> mentioned = new HashSet<>();
    for (ViewedObject each :
        Viewing.all(bank, GRANT, Viewing.versions(new VersionChoice.All()), 5)) {
      known.add(each.id());
      StixObject object = StixObject.read(each.json());
      boolean own =
          bank.jdbi()
              .withHandle(
                  handle ->
                      handle
                          .createQuery(
                              """
                              SELECT bool_or(p.name = :partner) FROM bank.statement_rows s
                              JOIN bank.handling h ON h.id = s.handling
                              JOIN bank.party p ON p.id = h.originator
                              WHERE s.entity = :entity AND s.type = :type
                              """)
                          .bind("partner", TestBank.PARTNER.value())
                          .bind("entity", each.id().uuid())
                          .bind("type", each.id().type())
                          .mapTo(Boolean.class)
                          .one());
      if (!own) {
        Mention.in(object).forEach(mention -> mentioned.add(mention.target()));
      }
    }
    mentioned.removeAll(known);
    return mentioned;
  }

  /** Goes on from the last moment of entry, as a client does. */
  private static Instant poll(TestBank bank, Instant last, List<String> seen) {
    List<ViewedObject> found = read(bank, Viewing.after(last), seen);
    return found.isEmpty() ? last : found.getLast().dateAdded();
  }

  private static List<ViewedObject> read(TestBank bank, ViewFilter filter, List<String> seen) {
    List<ViewedObject> all = new ArrayList<>();
    ViewPosition from = null;
    do {
      ViewPage<ViewedObject> page = bank.gate().views().objects(GRANT, filter, 2, from);
      seen.add(
          page.items().stream()
                  .map(
                      item ->
                          item.id()
                              + " "
                              + item.dateAdded()
                              + " "
                              + new String(item.json(), StandardCharsets.UTF_8))
                  .collect(Collectors.joining("\n"))
              + " "
              + page.next());
      bank.gate()
          .views()
          .manifest(GRANT, filter, 2, from)
          .items()
          .forEach(item -> seen.add(item.toString()));
      all.addAll(page.items());
      from = page.next();
    } while (from != null);
    return all;
  }
}

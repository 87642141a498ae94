package org.jisr.oversight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jisr.bank.Bank;
import org.jisr.bank.ChunkWork;
import org.jisr.bank.NewStatement;
import org.jisr.bank.Release;
import org.jisr.bank.ReleaseRequest;
import org.jisr.bank.Source;
import org.jisr.fixtures.TestDatabase;
import org.jisr.law.AgreementTerms;
import org.jisr.law.AssertionKind;
import org.jisr.law.Consultation;
import org.jisr.law.Handling;
import org.jisr.law.HumanRights;
import org.jisr.law.LegalBasis;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.SubjectCategory;
import org.jisr.law.Viewer;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.SigningKey;
import org.jisr.log.TransparencyLog;
import org.jisr.people.People;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;

/** A node's bank, log and people with oversight over them, on a fresh database. */
final class Office implements AutoCloseable {
  static final PartyId SELF = new PartyId("north-coast");
  static final PartyId PARTNER = new PartyId("southern-guard");
  static final Instant BEGIN = Instant.parse("2026-11-01T08:00:00Z");
  static final Period NOVEMBER =
      new Period(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));
  static final Viewer JUDGE = viewer("judge-1", Role.OVERSIGHT);
  static final Consultation LIAISON =
      new Consultation(viewer("liaison-1", Role.LIAISON), Purpose.EVENT_SECURITY, "2026-017");

  final TestDatabase database = TestDatabase.create();
  final Path folder;
  final SigningKey key = SigningKey.generate("north-coast.example/log");
  final TransparencyLog log;
  final Bank bank;
  final People people;
  Oversight oversight;
  private Instant now = BEGIN;
  private int sources;

  Office() {
    try {
      folder = Files.createTempDirectory("oversight");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    InstantSource clock = () -> now;
    log = TransparencyLog.open(folder.resolve("log"), key, clock);
    people = People.open(database.dataSource(), log, SELF, clock);
    bank = Bank.open(database.dataSource(), log, SELF, clock);
    reopen();
  }

  /** Closes oversight and opens it again, as a restart does. */
  void reopen() {
    if (oversight != null) {
      oversight.close();
    }
    oversight =
        Oversight.open(
            database.dataSource(),
            log,
            folder.resolve("log"),
            bank,
            people,
            folder.resolve("register"),
            () -> now);
  }

  static Viewer viewer(String account, Role role) {
    return new Viewer(SELF, account, Set.of(role), Tlp.RED);
  }

  void passes(Duration time) {
    now = now.plus(time);
  }

  Instant now() {
    return now;
  }

  static StixId person(int number) {
    return new StixId("identity", new UUID(0x4000L, 0x8000_0000_0000_0000L | number));
  }

  /** Stores a person; what is for the partner may go there. */
  void store(int number, String name, boolean forPartner) {
    Handling handling =
        Handling.builder(SELF, SELF)
            .legalBasis(LegalBasis.of("Order 7 on event security", "Ministry of the Interior"))
            .purposes(Purpose.EVENT_SECURITY)
            .subject(SubjectCategory.SUSPECT)
            .assertion(AssertionKind.FACT)
            .marking(Tlp.AMBER)
            .releasableTo(forPartner ? new PartyId[] {PARTNER} : new PartyId[0])
            .retention(Instant.parse("2028-01-01T00:00:00Z"), Instant.parse("2030-01-01T00:00:00Z"))
            .build();
    Source source = new Source(Source.Kind.ENTRY, "entry", "entry-" + ++sources, now);
    bank.writer()
        .open(
            source,
            new Leaf(LeafKind.IMPORT, Map.of("objects", "1"), Map.of("name", "entry", "by", "a")));
    StixObject object =
        StixObject.read(
            """
            {"type":"identity","spec_version":"2.1","id":"%s","created":"2026-01-01T00:00:00.000Z",\
            "modified":"2026-01-01T00:00:00.000Z","identity_class":"individual","name":"%s"}"""
                .formatted(person(number), name)
                .getBytes(StandardCharsets.UTF_8));
    bank.writer().store(List.of(new NewStatement(object, handling, source)), ChunkWork.NONE);
  }

  /** Asks the gate to release persons, and sends what it permits, as the exchange does. */
  Release release(int... numbers) {
    List<StixId> ids = java.util.Arrays.stream(numbers).mapToObj(Office::person).toList();
    AgreementTerms terms =
        new AgreementTerms(
            "agreement-1",
            "ab".repeat(32),
            Set.of(SELF, PARTNER),
            Set.of(Purpose.EVENT_SECURITY),
            Set.of("identity"),
            List.of(),
            BEGIN.minus(Duration.ofDays(1)),
            BEGIN.plus(Duration.ofDays(900)));
    List<ReleaseRequest> requests =
        List.of(
            new ReleaseRequest(PARTNER, Purpose.EVENT_SECURITY, terms)
                .answered(HumanRights.NO_CONCERN));
    String hash = bank.gate().decideRelease(LIAISON, ids, requests).decisionHash();
    Release release = bank.gate().release(LIAISON, ids, requests, hash).getFirst();
    if (!release.items().isEmpty()) {
      log.append(
          new Leaf(
              LeafKind.RELEASE,
              Map.of("direction", "out", "partner", PARTNER.value(), "envelope", "e"),
              Map.of("by", LIAISON.viewer().account(), "decisionHash", hash)));
    }
    return release;
  }

  /** A leaf as another room writes it. */
  long leaf(LeafKind kind, Map<String, String> clear) {
    return log.append(new Leaf(kind, clear, Map.of()));
  }

  String lastKind() {
    return log.entry(log.size() - 1).code();
  }

  @Override
  public void close() {
    oversight.close();
    bank.close();
    log.close();
    database.close();
  }
}

package org.jisr.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.bank.Bank;
import org.jisr.exchange.Agreement;
import org.jisr.exchange.AgreementDraft;
import org.jisr.exchange.Exchange;
import org.jisr.exchange.ExchangeException;
import org.jisr.exchange.NodeIdentity;
import org.jisr.exchange.NodeKeys;
import org.jisr.exchange.NodeProfile;
import org.jisr.exchange.PackedPouch;
import org.jisr.exchange.RequestContent;
import org.jisr.exchange.RequestDraft;
import org.jisr.exchange.UrgentGround;
import org.jisr.fixtures.TestDatabase;
import org.jisr.law.AgreementTerms;
import org.jisr.law.Consultation;
import org.jisr.law.Language;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.log.TransparencyLog;
import org.jisr.stix.Tlp;

/** A node whose letters only travel as files, when a test carries them. */
final class LedgerNode implements AutoCloseable {
  final PartyId party;
  Instant now = Instant.parse("2026-10-20T08:00:00Z");
  Exchange exchange;
  Ledger ledger;
  TransparencyLog log;
  private final TestDatabase database = TestDatabase.create();
  private final Path folder;
  private final NodeIdentity identity;
  private final InstantSource clock = () -> now;
  private Bank bank;

  LedgerNode(String name) {
    party = new PartyId(name);
    try {
      folder = Files.createTempDirectory("ledger-" + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    NodeProfile profile =
        new NodeProfile(
            party,
            Map.of(Language.EN, "Service " + name),
            "XA",
            List.of(Language.EN),
            URI.create("https://127.0.0.1:1"));
    identity = NodeIdentity.of(profile, NodeKeys.createOrLoad(folder.resolve("keys"), party), now);
    open();
  }

  private void open() {
    log = TransparencyLog.open(folder.resolve("log"), identity.keys().logKey(), clock);
    bank = Bank.open(database.dataSource(), log, party, clock);
    exchange = Exchange.open(database.dataSource(), log, bank, identity, clock);
    ledger = Ledger.open(log, exchange, clock);
  }

  /** All that is not durable is gone. */
  void restart() {
    shut();
    open();
  }

  private void shut() {
    ledger.close();
    exchange.close();
    bank.close();
    log.close();
  }

  Viewer officer() {
    return new Viewer(party, "officer-" + party, Set.of(Role.LIAISON), Tlp.RED);
  }

  void knows(LedgerNode other) {
    exchange.partners().add(other.identity.card().json(), officer());
    exchange
        .partners()
        .confirm(other.party.value(), other.identity.fingerprint().text(), officer());
  }

  /** Both know each other and have an agreement in force. */
  static void agree(LedgerNode one, LedgerNode other) {
    one.knows(other);
    other.knows(one);
    AgreementDraft draft =
        new AgreementDraft(
            "Security of the cup final",
            Set.of(Purpose.EVENT_SECURITY),
            Set.of(AgreementTerms.ANY_TYPE),
            List.of(),
            one.now.plus(Duration.ofDays(365)));
    Agreement offered =
        one.exchange.agreements().propose(other.party.value(), draft, one.officer());
    one.carryTo(other);
    other.exchange.agreements().sign(offered.id(), offered.hash(), other.officer());
    settle(one, other);
  }

  /** Carries to and fro until nothing waits, receipts included. */
  static void settle(LedgerNode one, LedgerNode other) {
    while (one.carryTo(other) | other.carryTo(one)) {
      // The next round carries the receipts.
    }
  }

  /** Carries what waits for the other; false when nothing does. */
  boolean carryTo(LedgerNode other) {
    try {
      PackedPouch pouch = exchange.pouches().pack(other.party.value(), null, officer());
      exchange.pouches().whole(pouch.pouch().id());
      try (InputStream file = Files.newInputStream(pouch.file())) {
        other.exchange.pouches().unpack(file, other.officer());
      }
      Files.delete(pouch.file());
      return true;
    } catch (ExchangeException e) {
      if (e.code().equals("EXCHANGE_POUCH_EMPTY")) {
        return false;
      }
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks the other for information, which travels in the urgent channel. */
  String ask(LedgerNode other) {
    RequestContent content =
        new RequestContent(
            "Who rented the white van?",
            "Name and address of who rented the van.",
            "Preparation of an attack on a public event",
            "The van was seen twice beside the stadium.",
            "The van is registered with a hire firm in your capital.",
            "No other way is left before the match.",
            "Whoever rented it most likely drives it.",
            "To find the driver.",
            UrgentGround.LIFE,
            "The match begins tonight.",
            Tlp.AMBER);
    String id =
        exchange
            .requests()
            .draft(
                new RequestDraft(other.party, content),
                new Consultation(officer(), Purpose.EVENT_SECURITY, "2026-017"))
            .id();
    exchange.requests().submit(id, officer());
    return id;
  }

  LedgerMonth month(LedgerNode other, YearMonth month) {
    return ledger.read(officer(), 60).stream()
        .filter(row -> row.partner().equals(other.party) && row.month().equals(month))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    shut();
    database.close();
  }
}

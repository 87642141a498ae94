package org.jisr.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jisr.bank.Bank;
import org.jisr.bank.Source;
import org.jisr.bank.VersionChoice;
import org.jisr.bank.ViewFilter;
import org.jisr.bank.ViewGrant;
import org.jisr.bank.Views;
import org.jisr.exchange.Subscriber;
import org.jisr.exchange.Subscribers;
import org.jisr.intake.Deposit;
import org.jisr.intake.DepositReport;
import org.jisr.intake.Deposits;
import org.jisr.intake.IntakeException;
import org.jisr.intake.IntakeFault;
import org.jisr.law.Language;
import org.jisr.law.PartyId;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.stix.MarkingDefinition;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a subscriber sends to its collection and takes back from it. */
final class TaxiiWriting {
  /** The most bytes of an envelope. */
  static final int MAX_CONTENT = 16 << 20;

  /** An envelope is held in memory while it is read. */
  private static final int AT_ONCE = 4;

  private final Bank bank;
  private final Deposits deposits;
  private final Subscribers subscribers;
  private final PartyId self;
  private final InstantSource clock;
  private final Semaphore places = new Semaphore(AT_ONCE);

  TaxiiWriting(Rooms rooms) {
    this.bank = rooms.bank();
    this.deposits = rooms.importer().deposits();
    this.subscribers = rooms.exchange().subscribers();
    this.self = rooms.node().party();
    this.clock = rooms.clock();
  }

  /** Takes an envelope; it is durable when this answers, but the standard says 202 all the same. */
  TaxiiAnswer add(Subscriber subscriber, InputStream body) throws IOException {
    if (!places.tryAcquire()) {
      throw new TaxiiException(TaxiiFault.TOO_MANY, 1);
    }
    try {
      byte[] envelope = body.readNBytes(MAX_CONTENT + 1);
      if (envelope.length > MAX_CONTENT) {
        throw tooLarge(body);
      }
      return TaxiiAnswer.of(202, take(subscriber, envelope));
    } finally {
      places.release();
    }
  }

  /**
   * The refusal of an envelope that is too large. A little more is read and forgotten, as a client
   * that is cut off while it sends may never see the answer.
   */
  static TaxiiException tooLarge(InputStream body) throws IOException {
    byte[] forgotten = new byte[1 << 16];
    long left = MAX_CONTENT + forgotten.length;
    for (int read = 0; left > 0 && read >= 0; left -= read) {
      read = body.read(forgotten);
    }
    return TaxiiFault.TOO_LARGE.exception();
  }

  private ObjectNode take(Subscriber subscriber, byte[] envelope) {
    UUID id = UUID.randomUUID();
    Instant now = clock.instant();
    Deposit deposit =
        new Deposit(
            new Source(
                Source.Kind.ENVELOPE, subscriber.name(Language.EN), sources(subscriber) + id, now),
            subscriber.grant(self).view(),
            subscriber.profile(self, now),
            new Markings(bank.gate().views(), subscriber.grant(self)));
    try {
      DepositReport report =
          deposits.take(
              envelope,
              deposit,
              (handle, stored) ->
                  subscribers.saveStatus(
                      handle,
                      subscriber,
                      id,
                      Json.bytes(TaxiiJson.status(id.toString(), now, stored))));
      subscribers.sent(subscriber, report.taken());
      return TaxiiJson.status(id.toString(), now, report);
    } catch (IntakeException e) {
      if (e.fault() == IntakeFault.ENVELOPE_INVALID) {
        throw TaxiiFault.UNPROCESSABLE.exception();
      }
      throw e;
    }
  }

  TaxiiAnswer status(Subscriber subscriber, String id) {
    Optional<byte[]> status;
    try {
      status = subscribers.status(subscriber, UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      throw TaxiiFault.UNKNOWN.exception();
    }
    return new TaxiiAnswer(200, status.orElseThrow(TaxiiFault.UNKNOWN::exception), Map.of());
  }

  /** Takes back what this subscriber itself had sent; all versions unless it names some. */
  TaxiiAnswer delete(Subscriber subscriber, String text, ViewFilter filter, boolean named) {
    StixId id = TaxiiReading.id(text);
    if (!bank.gate().views().holds(subscriber.grant(self), id)) {
      throw TaxiiFault.UNKNOWN.exception();
    }
    int retracted =
        bank.writer()
            .retract(
                id,
                Source.Kind.ENVELOPE,
                sources(subscriber),
                named ? filter.versions() : Set.of(new VersionChoice.All()),
                filter.specVersions(),
                new Leaf(
                    LeafKind.RECALL,
                    Map.of("partner", subscriber.party().value(), "direction", "in"),
                    Map.of("objects", id.toString(), "by", subscriber.grant(self).view())));
    if (retracted == 0) {
      throw TaxiiFault.NOT_OWN.exception();
    }
    return TaxiiAnswer.of(Json.object());
  }

  private static String sources(Subscriber subscriber) {
    return "taxii:" + subscriber.id() + "/";
  }

  /** Markings that the sender can see, each looked up once for an envelope. */
  private static final class Markings implements Function<StixId, @Nullable MarkingDefinition> {
    private final Views views;
    private final ViewGrant grant;
    private final Map<StixId, Optional<MarkingDefinition>> found = new HashMap<>();

    Markings(Views views, ViewGrant grant) {
      this.views = views;
      this.grant = grant;
    }

    @Override
    public @Nullable MarkingDefinition apply(StixId id) {
      return found
          .computeIfAbsent(id, key -> Optional.ofNullable(views.marking(grant, key)))
          .orElse(null);
    }
  }
}

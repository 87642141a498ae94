package org.jisr.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jisr.law.PartyId;
import org.jisr.law.Viewer;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jspecify.annotations.Nullable;

/**
 * Envelopes and receipts as files, for links that are down: what waits for a partner is packed,
 * carried by hand and unpacked by its node, whose receipts come back the same way. Pouches and
 * connections may be mixed in any order: an envelope has its effect once, in the order of its
 * channel, whichever way it came first.
 *
 * <p>A pouch shows nothing but suite, parties, times and sizes. Thread-safe.
 */
public final class Pouches {
  /** The most bytes of a pouch that need to be read: one is full at 32 MiB. */
  public static final long MAX_BYTES = 48L << 20;

  private static final int LISTED = 50;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Core core;
  private final Directory directory;
  private final PouchUnpacking unpacking;
  private final Couriers couriers;

  Pouches(Core core, Directory directory, Receiver receiver, Answers answers, Couriers couriers) {
    this.core = core;
    this.directory = directory;
    this.unpacking = new PouchUnpacking(core, directory, receiver, answers);
    this.couriers = couriers;
  }

  /** What would go into a pouch now, for each confirmed partner. */
  public List<PouchBacklog> backlog() {
    return core.jdbi().withHandle(PouchTable::backlog);
  }

  /** The pouches this node made and took in, newest first, at most fifty. */
  public List<Pouch> newest() {
    return core.jdbi().withHandle(handle -> PouchTable.newest(handle, LISTED));
  }

  /**
   * Packs what waits for a partner, and the receipts it waits for. All of it stays queued until the
   * partner has answered, so a pouch that is lost costs nothing but time.
   *
   * @param after {@link PackedPouch#next()} of the pouch before on this trip; null for the first
   * @throws ExchangeException {@code EXCHANGE_POUCH_EMPTY}, {@code …_POUCH_UNWRITABLE}, {@code
   *     …_CARD_UNSEALED}, {@code …_PARTNER_…}
   */
  public PackedPouch pack(String partnerId, @Nullable String after, Viewer actor) {
    PartnerRow partner = directory.requireConfirmed(Ids.party(partnerId));
    PouchCursor cursor = PouchCursor.parse(after);
    PouchPacking packing = new PouchPacking(core, partner, cursor);
    PouchHead head = new PouchHead(Suite.CURRENT, core.self(), partner.party(), core.now());
    Path file = null;
    try {
      file = Files.createTempFile("jisr-", ".pouch");
      int envelopes;
      String digest;
      try (PouchWriter writer = new PouchWriter(file, head)) {
        packing.fill(writer);
        if (writer.envelopes() == 0) {
          throw new ExchangeException(ExchangeFault.POUCH_EMPTY);
        }
        envelopes = writer.envelopes() - packing.receipts().size();
        digest = writer.finish();
      }
      Pouch pouch = pouch(head, partner.party(), digest, Files.size(file), envelopes, packing);
      note(pouch, packing, actor);
      String next = packing.more() ? cursor.toString() : null;
      return new PackedPouch(pouch, name(head, pouch), file, next);
    } catch (IOException e) {
      discard(file);
      throw new ExchangeException(ExchangeFault.POUCH_UNWRITABLE, e);
    } catch (RuntimeException e) {
      discard(file);
      throw e;
    }
  }

  private Pouch pouch(
      PouchHead head,
      PartyId partner,
      String digest,
      long bytes,
      int envelopes,
      PouchPacking packing) {
    return new Pouch(
        UUID.randomUUID().toString(),
        partner,
        Direction.OUT,
        digest,
        bytes,
        head.createdAt(),
        core.now(),
        envelopes,
        packing.receipts().size(),
        0,
        0,
        false);
  }

  /** The leaf first; should the rest fail, nobody gets the file. */
  private void note(Pouch pouch, PouchPacking packing, Viewer actor) {
    core.logAct(LeafKind.POUCH, clear(pouch), actor);
    core.faults().reached(FaultPoint.Step.POUCH_LOGGED);
    core.jdbi()
        .useTransaction(
            handle -> {
              PouchTable.insert(handle, pouch);
              ReceiptDueTable.packed(
                  handle, pouch.partner(), packing.receipts(), UUID.fromString(pouch.id()));
            });
  }

  static Map<String, String> clear(Pouch pouch) {
    return Map.of(
        "direction", pouch.direction().code(),
        "partner", pouch.partner().value(),
        "count", Integer.toString(pouch.envelopes() + pouch.receipts()),
        "hash", pouch.digest());
  }

  private static String name(PouchHead head, Pouch pouch) {
    return "%s-to-%s-%s-%s.pouch"
        .formatted(
            head.from(), head.to(), STAMP.format(head.createdAt()), pouch.digest().substring(0, 6));
  }

  private static void discard(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // It is sealed, and the system clears its folder of temporary files.
    }
  }

  /**
   * Whoever asked for a pouch has it whole: its receipts are no longer due. Without this word they
   * go into the next pouch once more.
   *
   * @throws ExchangeException {@code EXCHANGE_POUCH_UNKNOWN}
   */
  public void whole(String id) {
    UUID pouch = UUID.fromString(Ids.uuid(id, ExchangeFault.POUCH_UNKNOWN));
    core.jdbi()
        .useTransaction(
            handle -> {
              if (!PouchTable.whole(handle, pouch)) {
                throw new ExchangeException(ExchangeFault.POUCH_UNKNOWN);
              }
              ReceiptDueTable.carried(handle, pouch);
            });
  }

  /**
   * Takes a pouch in: it is read from end to end first, and nothing of a damaged or foreign one is
   * taken. Afterwards each envelope stands for itself; what must wait for an earlier pouch is
   * counted, and the same file can be taken in again.
   *
   * @param content read to its end or to {@link #MAX_BYTES}; the caller closes it
   * @throws ExchangeException {@code EXCHANGE_POUCH_…}, or {@code …_PARTNER_…} for an unknown,
   *     unconfirmed or suspended sender
   */
  public UnpackedPouch unpack(InputStream content, Viewer actor) {
    Path file = null;
    try {
      file = Files.createTempFile("jisr-", ".pouch");
      long bytes = PouchUnpacking.spool(content, file);
      PouchUnpacking.Scanned scanned = unpacking.scan(file);
      PartnerRow partner = unrevoked(directory.require(scanned.head().from()), scanned);
      Instant now = core.now();
      core.logAct(
          LeafKind.POUCH,
          Map.of(
              "direction", Direction.IN.code(),
              "partner", partner.party().value(),
              "count", Integer.toString(scanned.envelopes()),
              "hash", scanned.digest()),
          actor);
      core.faults().reached(FaultPoint.Step.POUCH_LOGGED);
      UnpackedPouch unpacked = unpacking.take(file, bytes, scanned, partner, now);
      couriers.wake(partner.party());
      return unpacked;
    } catch (IOException e) {
      throw new ExchangeException(ExchangeFault.POUCH_UNWRITABLE, e);
    } finally {
      discard(file);
    }
  }

  /** A pouch in the name of a partner whose key is revoked is worth a leaf. */
  private PartnerRow unrevoked(PartnerRow partner, PouchUnpacking.Scanned scanned) {
    if (partner.state() == PartnerState.REVOKED) {
      core.log()
          .append(
              new Leaf(
                  LeafKind.REFUSAL,
                  Map.of(
                      "direction", Direction.IN.code(),
                      "partner", partner.party().value(),
                      "code", ExchangeFault.KEY_REVOKED.code(),
                      "hash", scanned.digest()),
                  Map.of()));
    }
    return partner.requireConfirmed();
  }
}

package org.jisr.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Reads a pouch from end to end, and then lets each envelope in it have its effect. */
final class PouchUnpacking {
  /** More come once more with the next pouch. */
  private static final int MOST_LATER = 1_000;

  private final Core core;
  private final Directory directory;
  private final Receiver receiver;
  private final Answers answers;

  PouchUnpacking(Core core, Directory directory, Receiver receiver, Answers answers) {
    this.core = core;
    this.directory = directory;
    this.receiver = receiver;
    this.answers = answers;
  }

  /** A pouch that is whole and for this node. */
  record Scanned(PouchHead head, int envelopes, String digest) {}

  /** Copies at most as much as a pouch may have, so that it can be read twice. */
  static long spool(InputStream content, Path file) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        bytes += read;
        if (bytes > Pouches.MAX_BYTES) {
          throw new ExchangeException(ExchangeFault.POUCH_TOO_LARGE);
        }
        out.write(buffer, 0, read);
      }
    }
    return bytes;
  }

  Scanned scan(Path file) throws IOException {
    try (PouchReader reader = new PouchReader(file)) {
      if (!reader.head().suite().equals(Suite.CURRENT)) {
        throw new ExchangeException(ExchangeFault.ENVELOPE_SUITE);
      }
      if (!reader.head().to().equals(core.self())) {
        throw new ExchangeException(ExchangeFault.POUCH_FOREIGN);
      }
      while (reader.next() != null) {
        // Only its form and the digest count here.
      }
      return new Scanned(reader.head(), reader.envelopes(), reader.digest());
    }
  }

  UnpackedPouch take(Path file, long bytes, Scanned scanned, PartnerRow partner, Instant now)
      throws IOException {
    Tally tally = new Tally();
    try (PouchReader reader = new PouchReader(file)) {
      for (SealedEnvelope each = reader.next(); each != null; each = reader.next()) {
        one(each, directory.requireConfirmed(partner.party()), tally);
      }
      for (Envelope receipt : tally.later) {
        receipt(receipt, directory.requireConfirmed(partner.party()), tally);
      }
    }
    Pouch pouch =
        new Pouch(
            UUID.randomUUID().toString(),
            partner.party(),
            Direction.IN,
            scanned.digest(),
            bytes,
            scanned.head().createdAt(),
            now,
            scanned.envelopes() - tally.receipts,
            tally.receipts,
            tally.repeated + tally.repeatedReceipts,
            tally.problems.values().stream().mapToInt(Integer::intValue).sum(),
            true);
    core.jdbi()
        .useTransaction(
            handle -> {
              PouchTable.insert(handle, pouch);
              ReceiptDueTable.add(handle, partner.party(), tally.due, core.now());
            });
    return new UnpackedPouch(
        pouch,
        tally.taken,
        tally.repeated,
        tally.receipts - tally.repeatedReceipts - tally.wrongReceipts,
        tally.repeatedReceipts,
        tally.problems);
  }

  /** What came of the envelopes so far. */
  private static final class Tally {
    private int taken;
    private int repeated;
    private int receipts;
    private int repeatedReceipts;
    private int wrongReceipts;
    private final List<Envelope> later = new ArrayList<>();
    private final List<String> due = new ArrayList<>();
    private final Map<String, Integer> problems = new TreeMap<>();
  }

  private void one(SealedEnvelope sealed, PartnerRow partner, Tally tally) {
    boolean receipt = false;
    try {
      Envelope envelope = receiver.open(sealed, partner.party());
      receipt = envelope.header().kind() == EnvelopeKind.RECEIPT;
      if (receipt) {
        tally.receipts++;
        early(envelope, partner, tally);
      } else {
        Receiver.Taken taken = receiver.take(envelope, partner);
        tally.taken += taken.known() ? 0 : 1;
        tally.repeated += taken.known() ? 1 : 0;
        tally.due.add(taken.envelopeId());
      }
    } catch (ExchangeException e) {
      if (e.fault() == ExchangeFault.STORE_UNAVAILABLE) {
        throw e;
      }
      tally.wrongReceipts += receipt ? 1 : 0;
      tally.problems.merge(e.code(), 1, Integer::sum);
    }
  }

  /** Receipts come first; the letter about the keys that signed them may be behind them. */
  private void early(Envelope receipt, PartnerRow partner, Tally tally) {
    try {
      tally.repeatedReceipts += answers.take(receipt, partner.card()) ? 0 : 1;
    } catch (ExchangeException e) {
      if (e.fault() != ExchangeFault.ENVELOPE_SIGNATURE || tally.later.size() >= MOST_LATER) {
        throw e;
      }
      tally.later.add(receipt);
    }
  }

  private void receipt(Envelope receipt, PartnerRow partner, Tally tally) {
    try {
      tally.repeatedReceipts += answers.take(receipt, partner.card()) ? 0 : 1;
    } catch (ExchangeException e) {
      if (e.fault() == ExchangeFault.STORE_UNAVAILABLE) {
        throw e;
      }
      tally.wrongReceipts++;
      tally.problems.merge(e.code(), 1, Integer::sum);
    }
  }
}

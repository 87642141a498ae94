package org.jisr.intake;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jisr.bank.Bank;
import org.jisr.bank.ChunkReport;
import org.jisr.bank.NewStatement;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.stix.BundleEntry;
import org.jisr.stix.BundleLimits;
import org.jisr.stix.BundleReader;
import org.jisr.stix.MarkingDefinition;
import org.jisr.stix.StixException;
import org.jisr.stix.StixId;
import org.jisr.stix.StixTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * The way of small envelopes into the bank: read from end to end, logged, then stored in one
 * transaction. An object that cannot be taken fails alone. Thread-safe.
 */
public final class Deposits {
  private static final int MEBI = 1 << 20;

  private final Bank bank;

  Deposits(Bank bank) {
    this.bank = bank;
  }

  /**
   * Takes an envelope; all of it is durable on return.
   *
   * @param envelope the bytes of a TAXII envelope; its sender bounds their number
   * @param work the caller's own work in the same transaction
   * @throws IntakeException {@code INTAKE_ENVELOPE_INVALID} when it cannot be read as one: nothing
   *     was stored then
   */
  public DepositReport take(byte[] envelope, Deposit deposit, DepositWork work) {
    EnvelopeOutline.check(envelope);
    List<BundleEntry> entries = read(envelope);
    HandlingChoice choice =
        new HandlingChoice(deposit.profile(), markings(entries), deposit.known());
    List<NewStatement> statements = new ArrayList<>();
    for (BundleEntry entry : entries) {
      if (entry instanceof BundleEntry.Accepted accepted) {
        statements.add(
            new NewStatement(
                accepted.object(),
                choice.of(accepted.object()),
                deposit.source(),
                accepted.line(),
                accepted.offset(),
                choice.layers(accepted.object())));
      }
    }
    bank.writer().open(deposit.source(), leaf(envelope, entries.size(), deposit));
    ChunkReport stored =
        bank.writer()
            .storeAtOnce(statements, (handle, report) -> work.run(handle, report(entries, report)));
    return report(entries, stored);
  }

  private static List<BundleEntry> read(byte[] envelope) {
    BundleLimits limits =
        new BundleLimits(envelope.length + 1L, 1, 16 * MEBI, 16 * MEBI, 100, 1_000);
    List<BundleEntry> entries = new ArrayList<>();
    try (BundleReader reader = BundleReader.open(new ByteArrayInputStream(envelope), limits)) {
      for (BundleEntry entry = reader.next(); entry != null; entry = reader.next()) {
        entries.add(entry);
      }
    } catch (StixException e) {
      throw new IntakeException(IntakeFault.ENVELOPE_INVALID, e);
    }
    if (entries.isEmpty()) {
      throw new IntakeException(IntakeFault.ENVELOPE_INVALID);
    }
    return entries;
  }

  private static Map<StixId, MarkingDefinition> markings(List<BundleEntry> entries) {
    Map<StixId, MarkingDefinition> markings = new HashMap<>();
    for (BundleEntry entry : entries) {
      if (entry instanceof BundleEntry.Accepted accepted
          && accepted.object() instanceof MarkingDefinition marking) {
        markings.putIfAbsent(marking.id(), marking);
      }
    }
    return markings;
  }

  private static DepositReport report(List<BundleEntry> entries, ChunkReport stored) {
    List<DepositReport.Item> items = new ArrayList<>();
    int next = 0;
    for (BundleEntry entry : entries) {
      items.add(
          switch (entry) {
            case BundleEntry.Refused refused ->
                new DepositReport.Item(refused.id(), null, refused.message(), refused.offset());
            case BundleEntry.Accepted accepted -> {
              StixTimestamp version = accepted.object().fields().version();
              IntakeFault fault =
                  switch (stored.outcomes().get(next++)) {
                    case CONFLICT -> IntakeFault.VERSION_CONFLICT;
                    case WITHDRAWN -> IntakeFault.WITHDRAWN;
                    case HELD_BACK -> IntakeFault.HELD_BACK;
                    case NEW, NEW_VERSION, OLDER_VERSION, KNOWN -> null;
                  };
              yield new DepositReport.Item(
                  accepted.object().id().toString(),
                  version == null ? null : version.text(),
                  message(fault),
                  accepted.offset());
            }
          });
    }
    return new DepositReport(items);
  }

  private static @Nullable String message(@Nullable IntakeFault fault) {
    return fault == null ? null : fault.message();
  }

  private static Leaf leaf(byte[] envelope, int objects, Deposit deposit) {
    return new Leaf(
        LeafKind.IMPORT,
        Map.of("source", deposit.source().kind().code(), "objects", String.valueOf(objects)),
        Map.of(
            "import", deposit.source().reference(),
            "digest", sha256(envelope),
            "account", deposit.by(),
            "originator", deposit.profile().originator().value()));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}

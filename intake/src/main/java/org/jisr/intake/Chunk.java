package org.jisr.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jisr.bank.ChunkReport;
import org.jisr.bank.NewStatement;
import org.jisr.bank.Source;
import org.jisr.bank.StoreOutcome;
import org.jisr.stix.BundleEntry;

/** Entries of a file that are stored in one transaction. */
final class Chunk {
  private static final int BYTES = 8 << 20;

  private final Source source;
  private final HandlingChoice choice;
  private final List<NewStatement> statements = new ArrayList<>();
  private final List<BundleEntry.Refused> unreadable = new ArrayList<>();
  private long bytes;

  Chunk(Source source, HandlingChoice choice) {
    this.source = source;
    this.choice = choice;
  }

  void add(BundleEntry entry) {
    switch (entry) {
      case BundleEntry.Accepted accepted -> {
        statements.add(
            new NewStatement(
                accepted.object(),
                choice.of(accepted.object()),
                source,
                accepted.line(),
                accepted.offset(),
                choice.layers(accepted.object())));
        bytes += accepted.object().size();
      }
      case BundleEntry.Refused refused -> unreadable.add(refused);
    }
  }

  boolean full(ImportLimits limits) {
    return entries() >= limits.chunkObjects() || bytes >= BYTES;
  }

  long entries() {
    return (long) statements.size() + unreadable.size();
  }

  List<NewStatement> statements() {
    return statements;
  }

  /** What could not be read, and what the bank would not take, in file order. */
  List<BundleEntry.Refused> refusals(ChunkReport report) {
    List<BundleEntry.Refused> all = new ArrayList<>(unreadable);
    for (int i = 0; i < statements.size(); i++) {
      IntakeFault fault =
          switch (report.outcomes().get(i)) {
            case CONFLICT -> IntakeFault.VERSION_CONFLICT;
            case WITHDRAWN -> IntakeFault.WITHDRAWN;
            case HELD_BACK -> IntakeFault.HELD_BACK;
            case NEW, NEW_VERSION, OLDER_VERSION, KNOWN -> null;
          };
      if (fault != null) {
        NewStatement statement = statements.get(i);
        all.add(
            new BundleEntry.Refused(
                statement.object().id().toString(),
                statement.line(),
                statement.offset(),
                fault.code(),
                fault.message()));
      }
    }
    all.sort(Comparator.comparingLong(BundleEntry.Refused::offset));
    return all;
  }

  ChunkResult result(ChunkReport report, int refusals) {
    return new ChunkResult(entries(), report.stored(), report.count(StoreOutcome.KNOWN), refusals);
  }
}

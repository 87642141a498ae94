package org.jisr.oversight;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jisr.bank.LawBooks;
import org.jisr.law.Viewer;
import org.jisr.log.Hash;
import org.jisr.log.OpenedLeaf;
import org.jisr.log.TransparencyLog;
import org.jspecify.annotations.Nullable;

/** Draws disclosures, puts together what is needed to judge them, and keeps what was found. */
final class SampleDesk {
  private static final int MOST = 200;
  private static final int LONGEST_NOTE = 2_000;
  private static final int DECISIONS_LOOKED_AT = 200;

  private final OversightDatabase database;
  private final TransparencyLog log;
  private final ActRegister register;
  private final LawBooks law;
  private final Looks looks;
  private final InstantSource clock;

  SampleDesk(
      OversightDatabase database,
      TransparencyLog log,
      ActRegister register,
      LawBooks law,
      Looks looks,
      InstantSource clock) {
    this.database = database;
    this.log = log;
    this.register = register;
    this.law = law;
    this.looks = looks;
    this.clock = clock;
  }

  Sample draw(Viewer viewer, Period period, int count, @Nullable Long size) {
    if (count < 1 || count > MOST) {
      throw new OversightException(OversightFault.SAMPLE_INVALID);
    }
    long leaves = size == null ? log.publish().size() : size;
    if (leaves < 1 || leaves > log.publish().size()) {
      throw new OversightException(OversightFault.SAMPLE_INVALID);
    }
    Hash root = log.root(leaves);
    UUID id = UUID.randomUUID();
    looks.act(
        viewer,
        "draw",
        Map.of(
            "size", Long.toString(leaves),
            "root", root.toString(),
            "from", period.from().toString(),
            "to", period.to().toString(),
            "count", Integer.toString(count)),
        Map.of("sample", id.toString()));
    List<Long> pool =
        register.count(
            leaves,
            ArrayList::new,
            (found, act) -> {
              if (act.discloses() && period.holds(act.time())) {
                found.add(act.leaf());
              }
            });
    SampleDraw draw = SampleDraw.of(period, leaves, root, pool, count);
    Sample sample = new Sample(id, now(), viewer.account(), count, draw, List.of());
    database.run(
        handle -> {
          Samples.insert(handle, sample);
          return id;
        });
    return sample;
  }

  List<Sample> list(Viewer viewer) {
    looks.at(viewer, "samples");
    return database.run(Samples::list);
  }

  OpenedSample open(Viewer viewer, UUID id) {
    looks.at(viewer, "sample " + id);
    Sample sample = require(id);
    return new OpenedSample(sample, sample.draw().leaves().stream().map(this::sampled).toList());
  }

  Mark mark(Viewer viewer, UUID id, long leaf, Verdict verdict, String note) {
    String said = note.strip();
    Sample sample = require(id);
    boolean unfounded = verdict == Verdict.OBJECTION && said.isEmpty();
    if (!sample.draw().leaves().contains(leaf) || unfounded || said.length() > LONGEST_NOTE) {
      throw new OversightException(OversightFault.MARK_INVALID);
    }
    looks.act(
        viewer,
        "mark",
        Map.of("leaf", Long.toString(leaf), "verdict", verdict.code()),
        Map.of("sample", id.toString(), "note", said));
    OpenedLeaf decision = decision(log.open(leaf));
    Mark mark = new Mark(leaf, verdict, said, now(), viewer.account());
    return database.run(
        handle -> {
          Samples.mark(handle, id, mark, decision == null ? null : decision.entry().index());
          return mark;
        });
  }

  long objections() {
    return database.run(Samples::objections);
  }

  /** Lets go of notes on leaves that are about to be erased. */
  void forget(List<Long> leaves) {
    database.run(handle -> Samples.forget(handle, leaves));
  }

  /** Lets go of notes on leaves that were erased while this database was in a backup. */
  void forgetErased() {
    List<Long> gone =
        database.run(Samples::noted).stream()
            .filter(leaf -> leaf < log.size() && log.open(leaf).erased())
            .toList();
    forget(gone);
  }

  private Sample require(UUID id) {
    return database
        .run(handle -> Samples.find(handle, id))
        .orElseThrow(() -> new OversightException(OversightFault.SAMPLE_UNKNOWN));
  }

  private SampledAct sampled(long leaf) {
    OpenedLeaf act = log.open(leaf);
    OpenedLeaf decision = decision(act);
    return new SampledAct(
        LoggedAct.of(act),
        decision == null ? null : LoggedAct.of(decision),
        decision == null ? List.of() : law.decided(decision.entry().index()));
  }

  /** The leaf of the decision with the same hash, shortly before what it permitted. */
  private @Nullable OpenedLeaf decision(OpenedLeaf act) {
    String hash = act.values().get("decisionHash");
    String partner = act.entry().clear().get("partner");
    if (hash == null || partner == null) {
      return null;
    }
    long from = Math.max(0, act.entry().index() - DECISIONS_LOOKED_AT);
    List<Long> decisions = new ArrayList<>();
    log.each(
        from,
        act.entry().index(),
        entry -> {
          if (entry.code().equals("decision") && partner.equals(entry.clear().get("partner"))) {
            decisions.addFirst(entry.index());
          }
        });
    for (long index : decisions) {
      OpenedLeaf decision = log.open(index);
      if (hash.equals(decision.values().get("decisionHash"))) {
        return decision;
      }
    }
    return null;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

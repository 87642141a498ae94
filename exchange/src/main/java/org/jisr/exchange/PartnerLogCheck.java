package org.jisr.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jisr.log.Checkpoint;
import org.jisr.log.Hash;
import org.jisr.log.LogException;
import org.jisr.log.LogVerifier;
import org.jisr.log.PolicyVerdict;
import org.jisr.log.WitnessPolicy;
import org.jspecify.annotations.Nullable;

/** Connects a partner's newest checkpoint to everything this node has seen of its log. */
final class PartnerLogCheck {
  private final Core core;
  private final Links links;

  PartnerLogCheck(Core core, Links links) {
    this.core = core;
    this.links = links;
  }

  LogCheck check(PartnerCard partner) {
    String name = partner.party().value();
    PartnerLogs.Seen seen =
        core.jdbi().withHandle(handle -> PartnerLogs.find(handle, partner.party()));
    Checkpoint newest = parse(seen.newest(), partner);
    long known = newest == null ? 0 : newest.size();
    if (seen.forked()) {
      return new LogCheck(name, known, known, false, ExchangeFault.LOG_FORKED.code());
    }
    try {
      Checkpoint current = fetchCheckpoint(partner);
      List<Checkpoint> history = new ArrayList<>();
      add(history, parse(seen.proven(), partner));
      seen.unproven().forEach(note -> add(history, parse(note, partner)));
      history.sort(Comparator.comparingLong(Checkpoint::size));
      history.add(current);
      for (int i = 1; i < history.size(); i++) {
        if (!extendsEarlier(partner, history.get(i - 1), history.get(i))) {
          flag(partner, history.get(i - 1), history.get(i));
          return new LogCheck(name, known, current.size(), false, ExchangeFault.LOG_FORKED.code());
        }
      }
      core.jdbi()
          .useTransaction(
              handle ->
                  PartnerLogs.proven(handle, partner.party(), current.toString(), seen.unproven()));
      return new LogCheck(name, known, current.size(), true, null);
    } catch (ExchangeException e) {
      return new LogCheck(name, known, known, false, e.code());
    }
  }

  /**
   * How far enough witnesses have seen a log that was just checked; a checkpoint that they cosigned
   * and that is not of the history this node sees is a fork like any other.
   */
  LogCheck witnessed(PartnerCard partner, WitnessPolicy policy, LogCheck checked) {
    try {
      String note = get(partner, Paths.WITNESSED);
      Checkpoint witnessed = Checkpoint.parse(note, partner.logKey());
      PolicyVerdict verdict = policy.judge(witnessed);
      if (!verdict.met()) {
        return checked;
      }
      Checkpoint current = fetchCheckpoint(partner);
      if (!extendsEarlier(partner, witnessed, current)) {
        flag(partner, witnessed, current);
        return new LogCheck(
            checked.partner(),
            checked.seen(),
            current.size(),
            false,
            ExchangeFault.LOG_FORKED.code());
      }
      core.jdbi()
          .useTransaction(
              handle -> WitnessedTable.keep(handle, partner.party(), witnessed, core.now()));
    } catch (LogException e) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_PROOF, e);
    } catch (ExchangeException e) {
      // A log without witnesses is not a fault of the log; that it has none is shown as such.
      if (e.fault() != ExchangeFault.REQUEST_UNKNOWN
          && e.fault() != ExchangeFault.PEER_UNREACHABLE) {
        throw e;
      }
    }
    return checked;
  }

  private static void add(List<Checkpoint> history, @Nullable Checkpoint checkpoint) {
    if (checkpoint != null) {
      history.add(checkpoint);
    }
  }

  private static @Nullable Checkpoint parse(@Nullable String note, PartnerCard partner) {
    return note == null ? null : Checkpoint.parse(note, partner.logKey());
  }

  private boolean extendsEarlier(PartnerCard partner, Checkpoint older, Checkpoint newer) {
    if (older.size() == newer.size()) {
      return older.root().equals(newer.root());
    }
    if (older.size() > newer.size()) {
      return false;
    }
    String path = Paths.CONSISTENCY + "?from=%d&to=%d".formatted(older.size(), newer.size());
    List<Hash> proof = new ArrayList<>();
    try {
      get(partner, path).lines().forEach(line -> proof.add(Hash.parse(line)));
    } catch (IllegalArgumentException | LogException e) {
      return false;
    } catch (ExchangeException e) {
      // It signed both sizes: saying that it knows no way between them is an answer.
      if (e.fault() == ExchangeFault.REQUEST_UNKNOWN) {
        return false;
      }
      throw e;
    }
    return LogVerifier.consistent(older, newer, proof);
  }

  private Checkpoint fetchCheckpoint(PartnerCard partner) {
    try {
      return Checkpoint.parse(get(partner, Paths.CHECKPOINT), partner.logKey());
    } catch (LogException e) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_PROOF, e);
    }
  }

  private String get(PartnerCard partner, String path) {
    try {
      PartnerLink.Answer answer = links.to(partner).get(path);
      if (answer.status() != DoorReplies.OK) {
        throw new ExchangeException(DoorReplies.fault(answer.body()));
      }
      return new String(answer.body(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ExchangeException(ExchangeFault.PEER_UNREACHABLE, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExchangeException(ExchangeFault.PEER_UNREACHABLE, e);
    }
  }

  private void flag(PartnerCard partner, Checkpoint one, Checkpoint other) {
    core.jdbi()
        .useTransaction(
            handle ->
                PartnerLogs.forked(
                    handle, partner.party(), one.toString(), other.toString(), core.now()));
  }
}

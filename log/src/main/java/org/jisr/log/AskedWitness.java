package org.jisr.log;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jisr.log.SignedNote.NoteSignature;
import org.jspecify.annotations.Nullable;

/** One witness as this log asks it: what it knows, and when to ask it again after a failure. */
final class AskedWitness {
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int MAX_DOUBLINGS = 12;

  private final TransparencyLog log;
  private final PolicyWitness witness;
  private final WitnessTransport transport;
  private final Duration cadence;
  private long known;
  private Instant notBefore = Instant.MIN;
  private WitnessState state;

  AskedWitness(
      TransparencyLog log, PolicyWitness witness, WitnessTransport transport, Duration cadence) {
    this.log = log;
    this.witness = witness;
    this.transport = transport;
    this.cadence = cadence;
    this.state = new WitnessState(witness.name(), 0, null, 0, null);
  }

  synchronized WitnessState state() {
    return state;
  }

  /** Its cosignatures of a checkpoint; none when it is paused or does not give them. */
  synchronized List<NoteSignature> ask(Checkpoint checkpoint, Instant now)
      throws InterruptedException {
    if (now.isBefore(notBefore)) {
      return List.of();
    }
    try {
      List<NoteSignature> lines = cosignatures(checkpoint);
      known = checkpoint.size();
      state = new WitnessState(witness.name(), known, now, 0, null);
      return lines;
    } catch (IOException e) {
      failed(LogFault.WITNESS_UNREACHABLE, now);
    } catch (LogException e) {
      failed(e.fault(), now);
    }
    return List.of();
  }

  private List<NoteSignature> cosignatures(Checkpoint checkpoint)
      throws IOException, InterruptedException {
    WitnessReply reply = transport.send(request(checkpoint));
    if (reply.status() == WitnessReply.CONFLICT) {
      known = size(reply.body());
      if (known > checkpoint.size()) {
        throw new LogException(LogFault.WITNESS_AHEAD);
      }
      reply = transport.send(request(checkpoint));
    }
    if (reply.status() != WitnessReply.OK) {
      throw new LogException(LogFault.WITNESS_REFUSED);
    }
    return valid(reply.body(), checkpoint);
  }

  private byte[] request(Checkpoint checkpoint) {
    long from = Math.min(known, checkpoint.size());
    List<Hash> proof = log.proveConsistency(from, checkpoint.size());
    return WitnessRequest.of(from, proof, checkpoint).bytes();
  }

  private static long size(String body) {
    String text = body.strip();
    if (!text.matches("0|[1-9][0-9]{0,17}")) {
      throw new LogException(LogFault.WITNESS_REFUSED);
    }
    return Long.parseLong(text);
  }

  /** Lines of other keys are ignored; without one of the policy's key nothing was said. */
  private List<NoteSignature> valid(String body, Checkpoint checkpoint) {
    List<NoteSignature> lines = new ArrayList<>();
    for (String line : body.lines().toList()) {
      NoteSignature signature = SignedNote.parseLine(line);
      if (signature.isOf(witness.key())) {
        if (!witness.key().verifyLine(checkpoint.note().text(), signature.signature())) {
          throw new LogException(LogFault.SIGNATURE_INVALID);
        }
        lines.add(signature);
      }
    }
    if (lines.isEmpty()) {
      throw new LogException(LogFault.SIGNATURE_MISSING);
    }
    return lines;
  }

  private void failed(LogFault fault, Instant now) {
    int failures = state.failures() + 1;
    Duration pause = cadence.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
    // A little less than whole rounds, as rounds do not come on the millisecond.
    Duration wait = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    notBefore = now.plus(wait).minus(cadence.dividedBy(2));
    state = new WitnessState(witness.name(), state.cosigned(), at(), failures, fault.code());
  }

  private @Nullable Instant at() {
    return state.at();
  }
}

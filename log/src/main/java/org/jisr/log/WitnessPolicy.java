package org.jisr.log;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which logs are known and whose cosignatures a checkpoint needs (C2SP tlog-policy). Immutable.
 *
 * <p>Beyond the specification, ML-DSA-44 keys (0x06) are taken for logs and for witnesses.
 */
public final class WitnessPolicy {
  private final String text;
  private final List<VerifierKey> logs;
  private final Map<String, PolicyWitness> witnesses;
  private final WitnessRule quorum;

  WitnessPolicy(
      String text,
      List<VerifierKey> logs,
      Map<String, PolicyWitness> witnesses,
      WitnessRule quorum) {
    this.text = text;
    this.logs = List.copyOf(logs);
    this.witnesses = new LinkedHashMap<>(witnesses);
    this.quorum = quorum;
  }

  /**
   * Reads a policy file's text.
   *
   * @throws LogException {@link LogFault#POLICY_MALFORMED}, with the number of the line
   */
  public static WitnessPolicy parse(String text) {
    return new PolicyReader().read(text);
  }

  /** The keys of the logs, in their order; several may belong to one log. */
  public List<VerifierKey> logs() {
    return logs;
  }

  /** The keys of the log with this origin, none when the policy does not know it. */
  public List<VerifierKey> keysOf(String origin) {
    return logs.stream().filter(key -> key.name().equals(origin)).toList();
  }

  /** The witnesses, in their order. */
  public Collection<PolicyWitness> witnesses() {
    return List.copyOf(witnesses.values());
  }

  /** The witness with this name in the policy. */
  public @Nullable PolicyWitness witness(String name) {
    return witnesses.get(name);
  }

  /** Whether the quorum asks for no cosignature at all. */
  public boolean asksNothing() {
    return quorum.met(new TreeSet<>());
  }

  /**
   * Judges a checkpoint: its log's signature first, then every cosignature of a known witness.
   *
   * @throws LogException when it is no checkpoint of a known log, or a known key's line fails
   */
  public PolicyVerdict judge(String note) {
    SignedNote parsed = SignedNote.parse(note);
    String origin = CheckpointBody.parse(parsed.text()).origin();
    return judge(Checkpoint.parse(note, keysOf(origin)));
  }

  /** Judges the cosignatures of a checkpoint whose own signature was checked. */
  public PolicyVerdict judge(Checkpoint checkpoint) {
    SortedSet<String> cosigned = new TreeSet<>();
    SortedSet<String> missing = new TreeSet<>();
    for (PolicyWitness witness : witnesses.values()) {
      (checkpoint.note().signedBy(witness.key()) ? cosigned : missing).add(witness.name());
    }
    return new PolicyVerdict(checkpoint, quorum.met(cosigned), cosigned, missing);
  }

  /** The file's text, as it was read. */
  @Override
  public String toString() {
    return text;
  }
}

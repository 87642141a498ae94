package org.jisr.scenarios;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jisr.law.Consultation;
import org.jisr.stix.StixId;

/**
 * Answers how a scenario's network changed, from what its viewer may use at this moment. Nothing is
 * kept but the leaf: the answer is counted again each time, the same from the same.
 */
final class ChangeDesk {
  private final ResultDesk results;
  private final Leaves leaves;
  private final ReentrantLock turn;

  /**
   * @param turn held while it counts, so that the node's other work goes on
   */
  ChangeDesk(ResultDesk results, Leaves leaves, ReentrantLock turn) {
    this.results = results;
    this.leaves = leaves;
    this.turn = turn;
  }

  ChangeResults of(Consultation consultation, UUID id, ChangeQuestion question) {
    Picture picture = results.picture(consultation, id);
    Input input = picture.input();
    String inputHash = input.hash();
    Change change = counted(input, question);
    String hash = Hashes.plan(inputHash, Stored.write(question) + Stored.write(change));
    leaves.write(
        "change",
        consultation,
        id,
        Map.of("seed", Long.toString(input.question.seed())),
        Map.of("input", inputHash, "plan", hash));
    return new ChangeResults(
        picture.scenario(), change, inputHash, hash, names(picture, change), picture.setting());
  }

  private Change counted(Input input, ChangeQuestion question) {
    turn.lock();
    try {
      return ChangeCount.of(input, question);
    } finally {
      turn.unlock();
    }
  }

  private static Map<String, String> names(Picture picture, Change change) {
    Map<String, String> names = new HashMap<>();
    for (String id : change.ids()) {
      String name = picture.named(StixId.parse(id)).name();
      if (name != null) {
        names.put(id, name);
      }
    }
    return names;
  }
}

package org.jisr.exercise;

import java.time.Duration;

/** The wire between two nodes is cut, deaf on one side, slow and torn, again and again. */
final class LinkFaults implements FaultPart {
  private static final int LETTERS = 5;
  private static final int AGAIN = 3;
  private static final Duration SLOW = Duration.ofMillis(250);

  /** Within the handshake, within the head of a request, and within the sealed box. */
  private static final int[] TEARS = {200, 1_200, 9_000, 17_000};

  private static final String UNREACHABLE = "EXCHANGE_PEER_UNREACHABLE";

  @Override
  public String title() {
    return "The wire is cut, deaf, slow and torn";
  }

  @Override
  public void play(FaultField field, FaultTable table) {
    Desk from = field.desk(State.AZWARA);
    Desk to = field.desk(State.COSTALBA);
    Relay there = field.wire(State.COSTALBA);
    Relay back = field.wire(State.AZWARA);
    partition(from, to, there, back, table);
    oneWay(from, to, there, table);
    lostAnswers(from, to, there, table);
    duplicated(from, to, there, table);
    there.slow(SLOW);
    back.slow(SLOW);
    table.add(
        new Letters(from, to).send(LETTERS).settle("delayed: every piece 0.25 s late, both ways"));
    there.join();
    back.join();
    torn(from, to, there, table);
  }

  private static void partition(Desk from, Desk to, Relay there, Relay back, FaultTable table) {
    there.cut();
    back.cut();
    Letters out = new Letters(from, to).send(LETTERS);
    Letters in = new Letters(to, from).send(LETTERS);
    out.awaitError(UNREACHABLE);
    in.awaitError(UNREACHABLE);
    there.join();
    back.join();
    table.add(out.settle("partition"));
    table.add(in.settle("partition, the other way"));
  }

  /** Nothing reaches the recipient, whose own letters reach the sender. */
  private static void oneWay(Desk from, Desk to, Relay there, FaultTable table) {
    there.cut();
    Letters out = new Letters(from, to).send(LETTERS);
    out.awaitError(UNREACHABLE);
    table.add(new Letters(to, from).send(LETTERS).settle("one-way partition, the open way"));
    there.join();
    table.add(out.settle("one-way partition, the closed way"));
  }

  /** Letters arrive and the receipts do not. */
  private static void lostAnswers(Desk from, Desk to, Relay there, FaultTable table) {
    warm(from, to);
    there.loseAnswers();
    Letters letters = new Letters(from, to).send(LETTERS);
    struck(there, 1);
    there.join();
    table.add(letters.settle("one-way partition: receipts do not come back"));
  }

  /** The receipt breaks off and the letter goes again: a duplicate at the recipient's door. */
  private static void duplicated(Desk from, Desk to, Relay there, FaultTable table) {
    Letters letters = new Letters(from, to);
    for (int i = 0; i < AGAIN; i++) {
      warm(from, to);
      there.breakAnswers(1);
      letters.send();
      struck(there, 1);
      there.join();
    }
    table.add(letters.settle("duplicated: the receipt breaks off, the letter goes again"));
  }

  private static void torn(Desk from, Desk to, Relay there, FaultTable table) {
    Letters letters = new Letters(from, to);
    for (int bytes : TEARS) {
      there.cut();
      there.tear(bytes);
      letters.send();
      struck(there, 1);
      there.join();
      letters.settle("truncated");
    }
    table.add(letters.settle("truncated: the letter breaks off"));
  }

  /** Leaves a connection open that the next letter takes. */
  private static void warm(Desk from, Desk to) {
    new Letters(from, to).send(1).settle("a letter before the fault");
  }

  private static void struck(Relay wire, int times) {
    Await.until(
        "the wire fails", Duration.ofMinutes(1), wire::strokes, strokes -> strokes >= times);
  }
}

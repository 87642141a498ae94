package org.jisr.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jisr.log.LeafKind;

/** Takes partners' questions for consent, and their answers to ours. */
final class ConsentArrival {
  private final Core core;
  private final ConsentAnswers answers;

  ConsentArrival(Core core, ConsentAnswers answers) {
    this.core = core;
    this.answers = answers;
  }

  /** A partner asks about what this node sent it in one envelope, and about nothing else. */
  void take(Acceptance acceptance, Arrival.Commit commit) {
    EnvelopeHeader header = requireType(acceptance);
    ConsentNotice.Question question = ConsentNotice.Question.read(acceptance.envelope().payload());
    String brought = header.inReplyTo();
    if (brought == null) {
      throw new ExchangeException(ExchangeFault.CONSENT_INVALID);
    }
    core.jdbi().useTransaction(handle -> requireSent(handle, header, brought, question));
    acceptance.logged(core.log().append(Arrivals.leaf(LeafKind.CONSENT, acceptance)));
    core.faults().reached(FaultPoint.Step.RECEIVE_LOGGED);
    ConsentRequest asked =
        new ConsentRequest(
            header.id(),
            Direction.IN,
            header.from(),
            brought,
            question.items(),
            List.of(),
            null,
            question.recipient(),
            question.recipient() != null,
            question.category(),
            question.purpose(),
            question.reason(),
            question.dueAt(),
            ConsentState.ASKED,
            acceptance.now(),
            null,
            null,
            null,
            List.of(),
            null);
    core.jdbi()
        .useTransaction(
            handle -> {
              requireSent(handle, header, brought, question);
              ConsentTable.insert(handle, asked);
              commit.run(handle, Arrival.stored(question.items(), List.of(), Map.of()));
            });
  }

  private static void requireSent(
      Handle handle, EnvelopeHeader header, String brought, ConsentNotice.Question question) {
    boolean sent =
        OutboxTable.find(handle, brought)
            .filter(row -> row.header().to().equals(header.from()))
            .filter(row -> row.header().kind().carriesItems())
            .filter(row -> row.items().containsAll(question.items()))
            .isPresent();
    if (!sent || ConsentTable.find(handle, header.id()).isPresent()) {
      throw new ExchangeException(ExchangeFault.CONSENT_INVALID);
    }
  }

  /** A partner's answer to this node's question. */
  void hear(Acceptance acceptance, Arrival.Commit commit) {
    EnvelopeHeader header = requireType(acceptance);
    ConsentNotice.Answer answer = ConsentNotice.Answer.read(acceptance.envelope().payload());
    core.jdbi()
        .useTransaction(handle -> ours(handle, header, answer).state().require(answer.state()));
    acceptance.logged(core.log().append(Arrivals.leaf(LeafKind.CONSENT, acceptance)));
    core.faults().reached(FaultPoint.Step.RECEIVE_LOGGED);
    Set<PartyId> told = new TreeSet<>();
    core.jdbi()
        .useTransaction(
            handle -> {
              ConsentRequest asked = ours(handle, header, answer);
              told.addAll(answers.take(handle, asked, answer));
              commit.run(handle, Arrival.stored(asked.items(), List.of(), Map.of()));
            });
    answers.wake(told);
  }

  private static ConsentRequest ours(
      Handle handle, EnvelopeHeader header, ConsentNotice.Answer answer) {
    return ConsentTable.lock(handle, answer.request())
        .filter(asked -> asked.direction() == Direction.OUT)
        .filter(asked -> asked.party().equals(header.from()))
        .orElseThrow(() -> new ExchangeException(ExchangeFault.CONSENT_UNKNOWN));
  }

  private static EnvelopeHeader requireType(Acceptance acceptance) {
    EnvelopeHeader header = acceptance.envelope().header();
    if (!header.payloadType().equals(ConsentNotice.MEDIA_TYPE)) {
      throw new ExchangeException(ExchangeFault.CONSENT_INVALID);
    }
    return header;
  }
}

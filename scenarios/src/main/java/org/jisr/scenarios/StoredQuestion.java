package org.jisr.scenarios;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jisr.bank.SearchQuery;
import org.jisr.law.LegalBasis;
import org.jisr.law.PartyId;
import org.jisr.networks.Objective;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/** A question as it is kept: texts and numbers in a fixed order, the same for equal questions. */
record StoredQuestion(
    String title,
    Basis basis,
    List<String> seeds,
    @Nullable Search search,
    int hops,
    List<TieLayer> layers,
    @Nullable String from,
    @Nullable String to,
    List<Action> actions,
    List<String> exclude,
    String stopBelow,
    String objective,
    long budget,
    long seed) {

  record Basis(
      String instrument,
      @Nullable String article,
      String authority,
      @Nullable String validFrom,
      @Nullable String validTo) {
    static @Nullable Basis of(@Nullable LegalBasis basis) {
      return basis == null ? null : known(basis);
    }

    static Basis known(LegalBasis basis) {
      return new Basis(
          basis.instrument(),
          basis.article(),
          basis.authority(),
          text(basis.validFrom()),
          text(basis.validTo()));
    }

    LegalBasis read() {
      return new LegalBasis(instrument, article, authority, time(validFrom), time(validTo));
    }
  }

  record Search(
      String text,
      List<String> types,
      @Nullable String from,
      @Nullable String to,
      List<String> originators,
      List<String> markings) {
    static @Nullable Search of(@Nullable SearchQuery query) {
      return query == null
          ? null
          : new Search(
              query.text(),
              query.types().stream().sorted().toList(),
              StoredQuestion.text(query.from()),
              StoredQuestion.text(query.to()),
              query.originators().stream().map(PartyId::value).sorted().toList(),
              query.markings().stream().map(Tlp::code).sorted().toList());
    }

    SearchQuery read() {
      return new SearchQuery(
          text,
          Set.copyOf(types),
          time(from),
          time(to),
          originators.stream().map(PartyId::new).collect(Collectors.toSet()),
          markings.stream()
              .map(code -> Objects.requireNonNull(Tlp.ofCode(code)))
              .collect(Collectors.toSet()),
          null,
          null);
    }
  }

  record Action(String kind, double cost, @Nullable Basis instrument) {
    static Action of(PlannedAction action) {
      return new Action(action.kind().code(), action.cost(), Basis.of(action.instrument()));
    }

    PlannedAction read() {
      return new PlannedAction(
          Objects.requireNonNull(ActionKind.find(kind)),
          cost,
          instrument == null ? null : instrument.read());
    }
  }

  static StoredQuestion of(ScenarioQuestion question) {
    return new StoredQuestion(
        question.title(),
        Basis.known(question.basis()),
        texts(question.seeds()),
        Search.of(question.search()),
        question.hops(),
        question.layers(),
        text(question.from()),
        text(question.to()),
        question.actions().stream().map(Action::of).toList(),
        texts(question.exclude()),
        question.stopBelow(),
        question.objective().name(),
        question.budget(),
        question.seed());
  }

  ScenarioQuestion read() {
    return new ScenarioQuestion(
        title,
        basis.read(),
        ids(seeds),
        search == null ? null : search.read(),
        hops,
        layers,
        time(from),
        time(to),
        actions.stream().map(Action::read).toList(),
        ids(exclude),
        stopBelow,
        Objective.valueOf(objective),
        budget,
        seed);
  }

  /** The same without what does not change an answer. */
  StoredQuestion untitled() {
    return new StoredQuestion(
        "", basis, seeds, search, hops, layers, from, to, actions, exclude, stopBelow, objective,
        budget, seed);
  }

  private static List<String> texts(Collection<StixId> ids) {
    return ids.stream().sorted().map(StixId::toString).toList();
  }

  private static Set<StixId> ids(Collection<String> texts) {
    return texts.stream().map(StixId::parse).collect(Collectors.toSet());
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  private static @Nullable Instant time(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }
}

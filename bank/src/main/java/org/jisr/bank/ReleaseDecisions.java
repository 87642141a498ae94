package org.jisr.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jisr.law.AgreementTerms;
import org.jisr.law.Circumstances;
import org.jisr.law.Closure;
import org.jisr.law.Condition;
import org.jisr.law.Consent;
import org.jisr.law.Decision;
import org.jisr.law.Handling;
import org.jisr.law.HumanRights;
import org.jisr.law.LawBook;
import org.jisr.law.Outcome;
import org.jisr.law.PartnerLimits;
import org.jisr.law.PartyId;
import org.jisr.law.PolicySet;
import org.jisr.law.ReleaseContext;
import org.jisr.law.ReleaseRules;
import org.jisr.stix.Redaction;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the release of entities, statement by statement.
 *
 * <p>A statement that mentions what the recipient may not know of leaves as a copy that does not,
 * or not at all; one that may not leave as a whole may leave as a layer of itself. What the viewer
 * cannot see is never known to the recipient, whether the bank holds it or not: so the answer tells
 * nothing of it.
 */
final class ReleaseDecisions {
  private static final String LINK = "relationship";

  private final Reading reading;
  private final PartyId holder;
  private final LawBook law;
  private final Mentions mentions;
  private final Departures departures;
  private final Map<StixId, List<StatementReader.Layered>> statements;

  /** Loads what would leave; fails with {@code BANK_ENTITY_UNKNOWN} for what cannot be seen. */
  ReleaseDecisions(Reading reading, PartyId holder, List<StixId> ids, LawBook law) {
    this.reading = reading;
    this.holder = holder;
    this.law = law;
    this.statements = StatementReader.layered(reading, new LinkedHashSet<>(ids), reading.last());
    List<StixObject> objects = new ArrayList<>();
    for (List<StatementReader.Layered> current : statements.values()) {
      if (current.isEmpty()) {
        throw new BankException(BankFault.ENTITY_UNKNOWN);
      }
      for (StatementReader.Layered each : current) {
        objects.add(each.view().object());
        each.layers().forEach(layer -> objects.add(layer.object()));
      }
    }
    this.mentions = new Mentions(reading, objects);
    this.departures = new Departures(mentions, CopyNames.of(reading.handle()));
  }

  /** What is released together or not at all: one version of one originator. */
  private record Saying(PartyId originator, String version) {
    static Saying of(StatementView view) {
      return new Saying(view.originator(), Versions.of(view.object().fields(), new byte[0]));
    }
  }

  /**
   * A statement and the decision on it.
   *
   * @param view what the bank holds
   * @param leaving the handling under which it would leave
   * @param redaction the copy that would leave in its place; null for itself
   * @param linked whether the copy may be linked to what it was made of
   */
  record Decided(
      StatementView view,
      ItemDecision item,
      ReleaseContext context,
      Handling leaving,
      @Nullable Redaction redaction,
      boolean linked) {

    /** What leaves, once it is permitted. */
    List<ReleasedItem> released() {
      Redaction copy = redaction;
      List<ReleasedItem> items = new ArrayList<>();
      items.add(released(copy == null ? view.object() : copy.object(), item.name()));
      if (copy != null && copy.derivedFrom() != null && linked) {
        items.add(released(copy.derivedFrom(), null));
      }
      return items;
    }

    /** The same under the decision that holds for all of one version. */
    Decided barredBy(Decision together) {
      ItemDecision barred =
          new ItemDecision(
              item.id(),
              item.statementId(),
              item.name(),
              item.handling(),
              item.recipient(),
              together);
      return new Decided(view, barred, context, leaving, null, false);
    }

    private ReleasedItem released(StixObject object, @Nullable String name) {
      return new ReleasedItem(
          item.statementId(), object, view.object(), name, leaving, item.decision());
    }
  }

  /** The decisions for one recipient, in the order of the entities. */
  List<Decided> decide(ReleaseRequest request) {
    return new Recipient(request).decide();
  }

  /** One recipient's request; what many statements have in common is decided once. */
  private final class Recipient {
    private final ReleaseRequest request;
    private final Circumstances around;
    private final Circumstances mentioned;
    private final Map<Question, ReleaseContext> contexts = new HashMap<>();
    private final Map<ReleaseContext, Map<Handling, Decision>> answers = new IdentityHashMap<>();
    private final Map<StixId, Boolean> known = new HashMap<>();

    Recipient(ReleaseRequest request) {
      this.request = request;
      this.around = circumstances(request);
      this.mentioned = around.answered(HumanRights.NO_CONCERN);
    }

    List<Decided> decide() {
      List<Decided> decided = new ArrayList<>();
      statements.values().forEach(found -> decided.addAll(decide(found)));
      return decided;
    }

    private List<Decided> decide(List<StatementReader.Layered> found) {
      List<Decided> alone = found.stream().map(this::decide).toList();
      if (alone.size() == 1) {
        return alone;
      }
      Map<Saying, Decision> worst = new HashMap<>();
      for (Decided each : alone) {
        worst.merge(
            Saying.of(each.view()),
            each.item().decision(),
            (one, other) -> rank(other.outcome()) > rank(one.outcome()) ? other : one);
      }
      return alone.stream()
          .map(
              each -> {
                Decision together =
                    worst.getOrDefault(Saying.of(each.view()), each.item().decision());
                return together.permitted() ? each : each.barredBy(together);
              })
          .toList();
    }

    /** The statement as it is, or else the fullest layer of it that may leave. */
    private Decided decide(StatementReader.Layered found) {
      Decided whole = decide(found.view(), found.view());
      if (whole.item().decision().permitted()) {
        return whole;
      }
      for (StatementView layer : found.layers()) {
        Decided less = decide(found.view(), layer);
        if (less.item().decision().permitted()) {
          return less;
        }
      }
      return whole;
    }

    private Decided decide(StatementView view, StatementView shown) {
      Departure departure = departures.of(view, shown, this::mayKnow);
      Set<Consent> consents = consents(view);
      ReleaseContext context =
          context(new Question(view.object().type(), consents, departure.closure(), false));
      Handling leaving = leaving(view, shown);
      return new Decided(
          view,
          new ItemDecision(
              view.object().id(),
              view.statementId(),
              Preparation.name(shown.object().fields()),
              shown.handling(),
              request.recipient(),
              decide(context, leaving)),
          context,
          leaving,
          departure.redaction(),
          departure.redaction() != null
              && decide(context(new Question(LINK, consents, Closure.NONE, false)), leaving)
                  .permitted());
    }

    private boolean mayKnow(StixId target) {
      return known.computeIfAbsent(target, this::mightGo);
    }

    /**
     * Whether a statement about it might go to the recipient. An officer's answer on persons is
     * asked for what leaves, not for what is mentioned.
     */
    private boolean mightGo(StixId target) {
      for (StatementReader.Layered each : statements.getOrDefault(target, List.of())) {
        StatementView view = each.view();
        ReleaseContext context =
            context(new Question(target.type(), consents(view), Closure.NONE, true));
        if (decide(context, leaving(view, view)).permitted()) {
          return true;
        }
      }
      ReleaseContext context =
          context(new Question(target.type(), request.consents(), Closure.NONE, true));
      return mentions.handlings(target).stream()
          .anyMatch(handling -> decide(context, handling).permitted());
    }

    private Decision decide(ReleaseContext context, Handling leaving) {
      return answers
          .computeIfAbsent(context, key -> new IdentityHashMap<>())
          .computeIfAbsent(leaving, key -> ReleaseRules.decide(key, context, reading.now()));
    }

    private ReleaseContext context(Question question) {
      return contexts.computeIfAbsent(question, this::ask);
    }

    private ReleaseContext ask(Question question) {
      AgreementTerms terms = request.agreement();
      return new ReleaseContext(
          holder,
          request.recipient(),
          request.purpose(),
          terms == null || !question.mention() ? terms : terms.ofEveryType(),
          question.type(),
          question.consents(),
          request.granted(),
          (question.mention() ? mentioned : around).telling(question.closure()));
    }

    /** Whoever consents may add conditions; what the statement carries stays. */
    private Handling leaving(StatementView view, StatementView shown) {
      SortedSet<Condition> conditions = new TreeSet<>(shown.handling().conditions());
      boolean added = false;
      for (StatementConsent each : request.consentsTo(view.statementId(), reading.now())) {
        added |= conditions.addAll(each.conditions());
      }
      return added ? shown.handling().toBuilder().conditions(conditions).build() : shown.handling();
    }

    private Set<Consent> consents(StatementView view) {
      Set<Consent> consents = new HashSet<>(request.consents());
      request
          .consentsTo(view.statementId(), reading.now())
          .forEach(each -> consents.add(each.consent()));
      return consents;
    }
  }

  /**
   * What tells the statements of one request apart for the rules, beside their handling.
   *
   * @param mention whether it is only about being mentioned
   */
  private record Question(String type, Set<Consent> consents, Closure closure, boolean mention) {}

  /** What went before is counted only where a national policy or the agreement limits it. */
  private Circumstances circumstances(ReleaseRequest request) {
    PolicySet policy = law.policy();
    PartnerLimits limits = policy == null ? null : policy.limits(request.recipient());
    AgreementTerms terms = request.agreement();
    boolean counts =
        (limits != null && limits.perDay() > 0) || (terms != null && terms.perDay() > 0);
    long before =
        !counts
            ? 0
            : PastDecisions.releasedToday(reading.handle(), request.recipient(), reading.now());
    int items = statements.values().stream().mapToInt(List::size).sum();
    return Circumstances.NONE.answered(request.humanRights()).counting(items, before).under(law);
  }

  private static int rank(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Permit permit -> 0;
      case Outcome.Needs needs -> 1;
      case Outcome.Deny deny -> 2;
    };
  }
}

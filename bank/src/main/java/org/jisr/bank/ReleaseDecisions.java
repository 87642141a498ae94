package org.jisr.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jisr.law.AgreementTerms;
import org.jisr.law.Circumstances;
import org.jisr.law.Coded;
import org.jisr.law.Condition;
import org.jisr.law.Consent;
import org.jisr.law.Consultation;
import org.jisr.law.Decision;
import org.jisr.law.Handling;
import org.jisr.law.LawBook;
import org.jisr.law.Outcome;
import org.jisr.law.PartnerLimits;
import org.jisr.law.PartyId;
import org.jisr.law.PolicySet;
import org.jisr.law.Reason;
import org.jisr.law.ReleaseContext;
import org.jisr.law.ReleaseRules;
import org.jisr.stix.StixId;

/** Decides on the release of entities, statement by statement. */
final class ReleaseDecisions {
  private final Reading reading;
  private final PartyId holder;
  private final LawBook law;
  private final Map<StixId, List<StatementView>> statements = new LinkedHashMap<>();

  /** Loads what would leave; fails with {@code BANK_ENTITY_UNKNOWN} for what cannot be seen. */
  ReleaseDecisions(Reading reading, PartyId holder, List<StixId> ids, LawBook law) {
    this.reading = reading;
    this.holder = holder;
    this.law = law;
    for (StixId id : new LinkedHashSet<>(ids)) {
      List<StatementView> current = StatementReader.current(reading, id, reading.last());
      if (current.isEmpty()) {
        throw new BankException(BankFault.ENTITY_UNKNOWN);
      }
      statements.put(id, current);
    }
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
   * @param leaving the handling under which it would leave
   */
  record Decided(StatementView view, ItemDecision item, ReleaseContext context, Handling leaving) {}

  List<Decided> decide(ReleaseRequest request) {
    List<Decided> decided = new ArrayList<>();
    Circumstances around = circumstances(request);
    statements.forEach((id, views) -> decided.addAll(decide(request, around, id, views)));
    return decided;
  }

  /** What went before is counted only where a national policy limits it. */
  private Circumstances circumstances(ReleaseRequest request) {
    PolicySet policy = law.policy();
    PartnerLimits limits = policy == null ? null : policy.limits(request.recipient());
    long before =
        limits == null || limits.perDay() == 0
            ? 0
            : PastDecisions.releasedToday(reading.handle(), request.recipient(), reading.now());
    int items = statements.values().stream().mapToInt(List::size).sum();
    return Circumstances.NONE.answered(request.humanRights()).counting(items, before).under(law);
  }

  private List<Decided> decide(
      ReleaseRequest request, Circumstances around, StixId id, List<StatementView> views) {
    Map<Saying, Decision> worst = new HashMap<>();
    Map<StatementView, Decision> own = new HashMap<>();
    for (StatementView view : views) {
      Decision decision = decide(context(request, around, view), leaving(request, view));
      own.put(view, decision);
      worst.merge(
          Saying.of(view),
          decision,
          (one, other) -> rank(other.outcome()) > rank(one.outcome()) ? other : one);
    }
    List<Decided> decided = new ArrayList<>();
    for (StatementView view : views) {
      Decision together =
          worst.getOrDefault(
              Saying.of(view), decide(context(request, around, view), leaving(request, view)));
      Decision alone = own.getOrDefault(view, together);
      Decision holds = together.permitted() ? alone : together;
      decided.add(
          new Decided(
              view,
              new ItemDecision(
                  id,
                  view.statementId(),
                  Preparation.name(view.object().fields()),
                  view.handling(),
                  request.recipient(),
                  holds),
              context(request, around, view),
              leaving(request, view)));
    }
    return decided;
  }

  private Decision decide(ReleaseContext context, Handling leaving) {
    return ReleaseRules.decide(leaving, context, reading.now());
  }

  /** Whoever consents may add conditions; what the statement carries stays. */
  private Handling leaving(ReleaseRequest request, StatementView view) {
    SortedSet<Condition> conditions = new TreeSet<>(view.handling().conditions());
    boolean added = false;
    for (StatementConsent each : request.consentsTo(view.statementId(), reading.now())) {
      added |= conditions.addAll(each.conditions());
    }
    return added ? view.handling().toBuilder().conditions(conditions).build() : view.handling();
  }

  private ReleaseContext context(ReleaseRequest request, Circumstances around, StatementView view) {
    return new ReleaseContext(
        holder,
        request.recipient(),
        request.purpose(),
        request.agreement(),
        view.object().type(),
        consents(request, view),
        request.granted(),
        around);
  }

  private Set<Consent> consents(ReleaseRequest request, StatementView view) {
    Set<Consent> consents = new HashSet<>(request.consents());
    request
        .consentsTo(view.statementId(), reading.now())
        .forEach(each -> consents.add(each.consent()));
    return consents;
  }

  private static int rank(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Permit permit -> 0;
      case Outcome.Needs needs -> 1;
      case Outcome.Deny deny -> 2;
    };
  }

  /** Over everything that was decided, for whom and on what ground. */
  static String hash(
      Consultation consultation, List<ReleaseRequest> requests, List<ItemDecision> decisions) {
    Fingerprint print = new Fingerprint();
    print.add(consultation.viewer().party().value());
    print.add(consultation.viewer().account());
    print.add(consultation.purpose().code());
    print.add(String.valueOf(consultation.caseRef()));
    for (ReleaseRequest request : requests) {
      AgreementTerms agreement = request.agreement();
      print.add(request.recipient().value());
      print.add(request.purpose().code());
      print.add(agreement == null ? "" : agreement.id() + " " + agreement.hash());
      print.addAll(request.consents().stream().map(Object::toString).sorted().toList());
      print.addAll(request.statementConsents().stream().map(Object::toString).sorted().toList());
      print.addAll(request.granted().stream().map(Coded::code).sorted().toList());
    }
    for (ItemDecision item : decisions) {
      print.add(item.recipient().value());
      print.add(item.statementId().toString());
      print.add(item.decision().outcome().code());
      if (item.decision().outcome() instanceof Outcome.Needs needs) {
        print.addAll(needs.needs().stream().map(Coded::code).sorted().toList());
      }
      print.addAll(item.decision().obligations().stream().map(Object::toString).toList());
      for (Reason reason : item.decision().reasons()) {
        print.add(reason.code());
        print.add(String.valueOf(reason.satisfied()));
        print.add(reason.legalReference());
        print.add(new TreeMap<>(reason.facts()).toString());
      }
    }
    return print.hex();
  }

  /** SHA-256 over parts that cannot run into one another. */
  private static final class Fingerprint {
    private final MessageDigest sha256 = Preparation.sha256();

    void add(String part) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      sha256.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      sha256.update(bytes);
    }

    void addAll(List<String> parts) {
      add(String.valueOf(parts.size()));
      parts.forEach(this::add);
    }

    String hex() {
      return HexFormat.of().formatHex(sha256.digest());
    }
  }
}

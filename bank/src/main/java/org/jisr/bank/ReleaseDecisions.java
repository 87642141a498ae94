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
import java.util.function.Predicate;
import org.jisr.law.AgreementTerms;
import org.jisr.law.Circumstances;
import org.jisr.law.Coded;
import org.jisr.law.Condition;
import org.jisr.law.Consent;
import org.jisr.law.Consultation;
import org.jisr.law.Decision;
import org.jisr.law.Handling;
import org.jisr.law.HumanRights;
import org.jisr.law.LawBook;
import org.jisr.law.Outcome;
import org.jisr.law.PartnerLimits;
import org.jisr.law.PartyId;
import org.jisr.law.PolicySet;
import org.jisr.law.Reason;
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
  private final CopyNames names;
  private final Mentions mentions;
  private final Map<StixId, List<StatementReader.Layered>> statements = new LinkedHashMap<>();

  /** Loads what would leave; fails with {@code BANK_ENTITY_UNKNOWN} for what cannot be seen. */
  ReleaseDecisions(Reading reading, PartyId holder, List<StixId> ids, LawBook law) {
    this.reading = reading;
    this.holder = holder;
    this.law = law;
    this.names = CopyNames.of(reading.handle());
    List<StixObject> objects = new ArrayList<>();
    for (StixId id : new LinkedHashSet<>(ids)) {
      List<StatementReader.Layered> current = StatementReader.layered(reading, id, reading.last());
      if (current.isEmpty()) {
        throw new BankException(BankFault.ENTITY_UNKNOWN);
      }
      statements.put(id, current);
      for (StatementReader.Layered each : current) {
        objects.add(each.view().object());
        each.layers().forEach(layer -> objects.add(layer.object()));
      }
    }
    this.mentions = new Mentions(reading, objects);
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

    private ReleasedItem released(StixObject object, @Nullable String name) {
      return new ReleasedItem(
          item.statementId(), object, view.object(), name, leaving, item.decision());
    }
  }

  List<Decided> decide(ReleaseRequest request) {
    List<Decided> decided = new ArrayList<>();
    Circumstances around = circumstances(request);
    Map<StixId, Boolean> known = new HashMap<>();
    Predicate<StixId> asks =
        id -> known.computeIfAbsent(id, target -> mayKnow(request, around, target));
    statements.values().forEach(found -> decided.addAll(decide(request, around, asks, found)));
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

  /**
   * Whether a statement about it might go to the recipient. An officer's answer on persons is asked
   * for what leaves, not for what is mentioned.
   */
  private boolean mayKnow(ReleaseRequest request, Circumstances around, StixId target) {
    Circumstances mentioned = around.answered(HumanRights.NO_CONCERN);
    for (StatementReader.Layered each : statements.getOrDefault(target, List.of())) {
      StatementView view = each.view();
      ReleaseContext context = mention(request, mentioned, target.type(), consents(request, view));
      if (decide(context, leaving(request, view, view)).permitted()) {
        return true;
      }
    }
    ReleaseContext context = mention(request, mentioned, target.type(), request.consents());
    return mentions.handlings(target).stream()
        .anyMatch(handling -> decide(context, handling).permitted());
  }

  private ReleaseContext mention(
      ReleaseRequest request, Circumstances around, String type, Set<Consent> consents) {
    AgreementTerms terms = request.agreement();
    return new ReleaseContext(
        holder,
        request.recipient(),
        request.purpose(),
        terms == null ? null : terms.ofEveryType(),
        type,
        consents,
        request.granted(),
        around);
  }

  private List<Decided> decide(
      ReleaseRequest request,
      Circumstances around,
      Predicate<StixId> known,
      List<StatementReader.Layered> found) {
    List<Decided> alone = new ArrayList<>();
    Map<Saying, Decision> worst = new HashMap<>();
    for (StatementReader.Layered each : found) {
      Decided decided = decide(request, around, known, each);
      alone.add(decided);
      worst.merge(
          Saying.of(each.view()),
          decided.item().decision(),
          (one, other) -> rank(other.outcome()) > rank(one.outcome()) ? other : one);
    }
    return alone.stream()
        .map(
            each -> {
              Decision together =
                  worst.getOrDefault(Saying.of(each.view()), each.item().decision());
              return together.permitted() ? each : barred(each, together);
            })
        .toList();
  }

  private static Decided barred(Decided each, Decision together) {
    ItemDecision item = each.item();
    return new Decided(
        each.view(),
        new ItemDecision(
            item.id(),
            item.statementId(),
            item.name(),
            item.handling(),
            item.recipient(),
            together),
        each.context(),
        each.leaving(),
        null,
        false);
  }

  /** The statement as it is, or else the fullest layer of it that may leave. */
  private Decided decide(
      ReleaseRequest request,
      Circumstances around,
      Predicate<StixId> known,
      StatementReader.Layered found) {
    Decided whole = decide(request, around, known, found.view(), found.view());
    if (whole.item().decision().permitted()) {
      return whole;
    }
    for (StatementView layer : found.layers()) {
      Decided less = decide(request, around, known, found.view(), layer);
      if (less.item().decision().permitted()) {
        return less;
      }
    }
    return whole;
  }

  private Decided decide(
      ReleaseRequest request,
      Circumstances around,
      Predicate<StixId> known,
      StatementView view,
      StatementView shown) {
    Departure departure = Departure.of(view, shown, mentions, known, names);
    ReleaseContext context =
        context(request, around.telling(departure.closure()), view, view.object().type());
    Handling leaving = leaving(request, view, shown);
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
        decide(context(request, around, view, LINK), leaving).permitted());
  }

  private Decision decide(ReleaseContext context, Handling leaving) {
    return ReleaseRules.decide(leaving, context, reading.now());
  }

  /** Whoever consents may add conditions; what the statement carries stays. */
  private Handling leaving(ReleaseRequest request, StatementView view, StatementView shown) {
    SortedSet<Condition> conditions = new TreeSet<>(shown.handling().conditions());
    boolean added = false;
    for (StatementConsent each : request.consentsTo(view.statementId(), reading.now())) {
      added |= conditions.addAll(each.conditions());
    }
    return added ? shown.handling().toBuilder().conditions(conditions).build() : shown.handling();
  }

  private ReleaseContext context(
      ReleaseRequest request, Circumstances around, StatementView view, String type) {
    return new ReleaseContext(
        holder,
        request.recipient(),
        request.purpose(),
        request.agreement(),
        type,
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

package org.jisr.bank;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jisr.law.Circumstances;
import org.jisr.law.Condition;
import org.jisr.law.Consent;
import org.jisr.law.Decision;
import org.jisr.law.Handling;
import org.jisr.law.Instrument;
import org.jisr.law.InstrumentCatalogue;
import org.jisr.law.LawBook;
import org.jisr.law.LegalBasis;
import org.jisr.law.Obligation;
import org.jisr.law.PartyId;
import org.jisr.law.PolicySet;
import org.jisr.law.Purpose;
import org.jisr.law.ReleaseContext;
import org.jisr.law.ReleaseRules;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * Decides what enters the view of a recipient that gets bare objects: what the release rules permit
 * and whose obligations the recipient has taken upon itself beforehand. No envelope tells it any.
 *
 * <p>What the recipient itself said is given back to it as long as it may be kept at all.
 */
final class ViewRules {
  /** What still stands between a party and its own words. */
  private static final Set<String> EVEN_OWN =
      Set.of("RELEASE_AGREEMENT", "RELEASE_SCOPE", "RELEASE_RETENTION", "RELEASE_STATE");

  private final PartyId holder;
  private final ViewGrant grant;
  private final LawBook law;

  ViewRules(PartyId holder, ViewGrant grant, LawBook law) {
    this.holder = holder;
    this.grant = grant;
    this.law = law;
  }

  /** The types that national rules tell from others, in order. */
  List<String> typesApart() {
    PolicySet policy = law.policy();
    return policy == null
        ? List.of()
        : policy.rules().stream()
            .flatMap(rule -> rule.when().types().stream())
            .distinct()
            .sorted()
            .toList();
  }

  boolean permits(Handling handling, String type, Instant now) {
    return grant.purposes().stream().anyMatch(purpose -> permits(handling, type, purpose, now));
  }

  private boolean permits(Handling handling, String type, Purpose purpose, Instant now) {
    Decision decision =
        ReleaseRules.decide(
            handling,
            new ReleaseContext(
                holder,
                grant.recipient(),
                purpose,
                grant.terms(),
                type,
                grant.consents(),
                Set.of(),
                Circumstances.NONE.answered(grant.humanRights()).under(law)),
            now);
    if (handling.originator().equals(grant.recipient())) {
      return decision.unsatisfied().stream().noneMatch(each -> EVEN_OWN.contains(each.code()));
    }
    return decision.permitted()
        && decision.obligations().stream().allMatch(each -> takenOn(each, handling, now));
  }

  private boolean takenOn(Obligation obligation, Handling handling, Instant now) {
    return switch (obligation.code()) {
      case "tlp-green" -> within(Tlp.GREEN);
      case "tlp-amber" -> within(Tlp.AMBER);
      case "tlp-amber-strict" -> within(Tlp.AMBER_STRICT);
      case "tlp-red" -> within(Tlp.RED);
      // Everybody reads the same pages of a view, so nothing in them can be marked.
      case Obligation.WATERMARK -> false;
      case "delete-by" -> !handling.deleteAfter().isBefore(now.plus(grant.keep()));
      default -> grant.terms().conditions().contains(condition(obligation));
    };
  }

  private static Condition condition(Obligation obligation) {
    return new Condition(obligation.code(), new TreeMap<>(obligation.parameters()));
  }

  private boolean within(Tlp level) {
    return grant.circle().compareTo(level) >= 0;
  }

  /** The first moment after now at which the decision on that handling may change by itself. */
  Instant nextChange(Handling handling, Instant now) {
    Instant next = earlier(Instant.MAX, handling.reviewBy(), now);
    next = earlier(next, handling.deleteAfter(), now);
    // One nanosecond later, because what may be kept to the very end still enters.
    next = earlier(next, handling.deleteAfter().minus(grant.keep()).plusNanos(1), now);
    next = earlier(next, grant.terms().inForceFrom(), now);
    next = earlier(next, grant.terms().validUntil(), now);
    for (LegalBasis basis : handling.legalBasis()) {
      next = earlier(next, basis.validFrom(), now);
      next = earlier(next, basis.validTo(), now);
    }
    next = lawChange(next, now);
    for (Consent consent : grant.consents()) {
      next = earlier(next, consent.until(), now);
    }
    return next;
  }

  private Instant lawChange(Instant next, Instant now) {
    Instant change = next;
    PolicySet policy = law.policy();
    if (policy != null) {
      change = earlier(earlier(change, policy.validFrom(), now), policy.validTo(), now);
    }
    InstrumentCatalogue catalogue = law.catalogue();
    if (catalogue != null) {
      change = earlier(earlier(change, catalogue.validFrom(), now), catalogue.validTo(), now);
      for (Instrument instrument : catalogue.instruments()) {
        change = earlier(earlier(change, instrument.validFrom(), now), instrument.validTo(), now);
      }
    }
    return change;
  }

  private static Instant earlier(Instant next, @Nullable Instant date, Instant now) {
    return date != null && date.isAfter(now) && date.isBefore(next) ? date : next;
  }
}

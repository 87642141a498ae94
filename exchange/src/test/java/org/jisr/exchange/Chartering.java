package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jisr.law.AgreementTerms;
import org.jisr.law.Condition;
import org.jisr.law.ConditionKind;
import org.jisr.law.HumanRights;
import org.jisr.law.Language;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;

/** Short ways to found a space, to join it and to release into it. */
final class Chartering {
  static final Condition LOCATE_ONLY = Condition.of(ConditionKind.LOCATE_ONLY);

  private Chartering() {}

  static CharterDraft.Member open(TestNode node) {
    return new CharterDraft.Member(node.party, SpaceRole.MEMBER, SpaceSight.OPEN);
  }

  static CharterDraft.Member hidden(TestNode node) {
    return new CharterDraft.Member(node.party, SpaceRole.MEMBER, SpaceSight.LEAD_ONLY);
  }

  static CharterDraft draft(ReplayRule replay, CharterDraft.Member... members) {
    return new CharterDraft(
        "Cup final",
        "Security of the cup final and of the ways to the stadium",
        Purpose.EVENT_SECURITY,
        Set.of(Language.AR, Language.EN),
        Set.of(AgreementTerms.ANY_TYPE),
        List.of(LOCATE_ONLY),
        Tlp.AMBER_STRICT,
        Instant.now().plus(Duration.ofDays(30)),
        replay,
        Arrays.asList(members));
  }

  static Space found(TestNode lead, CharterDraft.Member... members) {
    return lead.exchange.spaces().propose(draft(ReplayRule.EVERYTHING, members), lead.viewer());
  }

  /** Waits for the version and signs it. */
  static Space sign(TestNode node, String space, int version) {
    Charter offered = offered(node, space, version);
    return node.exchange.spaces().answer(space, offered.hash(), true, node.viewer());
  }

  static Charter offered(TestNode node, String space, int version) {
    Await.until(
        "version " + version + " is shown",
        () ->
            node.exchange.spaces().list(node.viewer()).stream()
                .filter(each -> each.id().equals(space))
                .map(Space::offered)
                .anyMatch(each -> each != null && each.text().version() == version));
    return java.util.Objects.requireNonNull(
        node.exchange.spaces().get(space, node.viewer()).offered());
  }

  static SpaceMember member(TestNode at, String space, TestNode who) {
    return at.exchange.spaces().get(space, at.viewer()).members().stream()
        .filter(each -> each.membership().party().equals(who.party))
        .findFirst()
        .orElseThrow();
  }

  static void receives(TestNode from, String space, TestNode to) {
    Await.until("it can be released to", () -> member(from, space, to).receives());
  }

  static ReleaseReport release(TestNode from, String space, List<StixId> ids, TestNode... to) {
    List<String> members = Arrays.stream(to).map(each -> each.party.value()).toList();
    SpaceReleases releases = from.exchange.spaces().releases();
    String hash =
        releases
            .preview(space, ids, members, from.consultation(), HumanRights.NO_CONCERN)
            .decisionHash();
    return releases.send(space, ids, members, from.consultation(), HumanRights.NO_CONCERN, hash);
  }

  /** A space of the lead with both others, one of them hidden, in which all have signed. */
  static String founded(TestNode lead, TestNode south, TestNode shadow) {
    String id = found(lead, open(south), hidden(shadow)).id();
    sign(south, id, 1);
    sign(shadow, id, 1);
    receives(lead, id, south);
    receives(lead, id, shadow);
    return id;
  }

  /**
   * Stores something new that may go to these, releases it under the space and waits for receipts.
   */
  static StixObject released(TestNode from, String space, String name, TestNode... to) {
    StixObject person = Road.person(name);
    PartyId[] parties = Arrays.stream(to).map(node -> node.party).toArray(PartyId[]::new);
    from.store(from.handling(parties), person);
    ReleaseReport report = release(from, space, List.of(person.id()), to);
    assertThat(report.sent()).hasSize(to.length);
    report.sent().forEach(sent -> Road.answered(from, sent.envelopeId()));
    return person;
  }

  static void assertFault(ExchangeFault fault, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            ExchangeException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }
}

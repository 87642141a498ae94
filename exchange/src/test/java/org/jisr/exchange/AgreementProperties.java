package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jisr.law.AgreementTerms;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;

/** What two nodes make of what both signed and said, in whatever order it came. */
final class AgreementProperties {
  private static final PartyId NORTH = new PartyId("north-service");
  private static final PartyId SOUTH = new PartyId("south-guard");
  private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");
  private static final HybridSignature SIGNATURE = new HybridSignature(new byte[64], new byte[64]);

  /** One step of a history: what is done, to which of the versions so far, by whom, with what. */
  record Step(
      @IntRange(max = 3) int what,
      @IntRange(max = 5) int version,
      boolean north,
      @IntRange(min = 1, max = 4) int number) {}

  private static AgreementText text(int number, AgreementVersion replaces, Instant proposedAt) {
    return new AgreementText(
        new UUID(7, number).toString(),
        "Version " + number,
        new TreeSet<>(Set.of(NORTH, SOUTH)),
        new TreeSet<>(Set.of(Purpose.EVENT_SECURITY)),
        new TreeSet<>(Set.of(AgreementTerms.ANY_TYPE)),
        List.of(),
        proposedAt,
        START.plus(Duration.ofDays(300 + number)),
        PartnerCard.suites(),
        DeadlineProfile.STANDARD,
        AgreementQuotas.NONE,
        replaces);
  }

  /** The texts and notices that a history leaves, some versions signed by one party only. */
  private static AgreementBook history(List<Step> steps) {
    List<SignedAgreement> versions = new ArrayList<>();
    Map<String, AgreementNotice> notices = new LinkedHashMap<>();
    versions.add(signed(text(0, null, START), true));
    for (Step step : steps) {
      SignedAgreement named = versions.get(step.version() % versions.size());
      AgreementVersion version = AgreementVersion.of(named.text());
      if (step.what() == 0 && named.inForceFrom() != null) {
        versions.add(
            signed(
                text(versions.size(), version, START.plusSeconds(step.number())),
                step.number() > 1));
      } else if (step.what() > 0 && named.inForceFrom() != null) {
        PartyId by = step.north() ? NORTH : SOUTH;
        AgreementAct act = AgreementAct.values()[step.what() - 1];
        Instant at = START.plusSeconds(step.number());
        notices.putIfAbsent(
            by + "/" + step.number(),
            new AgreementNotice(
                version,
                by,
                step.number(),
                act,
                "Because",
                at,
                act == AgreementAct.TERMINATE ? at.plus(Duration.ofDays(step.number())) : null));
      }
    }
    return new AgreementBook(versions, List.copyOf(notices.values()));
  }

  private static SignedAgreement signed(AgreementText text, boolean byBoth) {
    return new SignedAgreement(
        text, SOUTH, SIGNATURE, byBoth ? SIGNATURE : null, byBoth ? START : null, START);
  }

  /** The same with the signatures changed about, and everything in another order. */
  private static AgreementBook there(AgreementBook here, long seed) {
    List<SignedAgreement> versions =
        here.agreements().stream()
            .map(
                each ->
                    new SignedAgreement(
                        each.text(),
                        NORTH,
                        each.theirs(),
                        each.ours(),
                        each.inForceFrom() == null ? null : START.plusSeconds(40),
                        null))
            .collect(Collectors.toCollection(ArrayList::new));
    List<AgreementNotice> notices = new ArrayList<>(here.notices());
    Collections.shuffle(versions, new Random(seed));
    Collections.shuffle(notices, new Random(seed + 1));
    return new AgreementBook(versions, notices);
  }

  private static AgreementState seenThere(AgreementState state) {
    return state == AgreementState.PROPOSED ? AgreementState.OFFERED : state;
  }

  @Property
  void bothNodesComeToTheSameWhateverCameFirst(
      @ForAll("steps") @Size(max = 12) List<Step> steps,
      @ForAll long seed,
      @ForAll @IntRange(max = 400) int days) {
    AgreementBook here = history(steps);
    AgreementBook there = there(here, seed);
    Instant now = START.plus(Duration.ofDays(days));
    int standing = 0;
    for (SignedAgreement each : here.agreements()) {
      Agreement seen = here.view(each, now);
      SignedAgreement same = there.require(each.text().id());
      Agreement alsoSeen = there.view(same, now);
      assertThat(alsoSeen.state()).isEqualTo(seenThere(seen.state()));
      assertThat(alsoSeen.replacedBy()).isEqualTo(seen.replacedBy());
      assertThat(alsoSeen.suspensions()).isEqualTo(seen.suspensions());
      assertThat(alsoSeen.termination()).isEqualTo(seen.termination());
      if (seen.state().standing()) {
        standing++;
      }
    }
    assertThat(standing).isLessThanOrEqualTo(1);
  }

  @Property
  void anOldWordChangesNothing(@ForAll("steps") @Size(max = 12) List<Step> steps) {
    AgreementBook book = history(steps);
    SignedAgreement first = book.agreements().getFirst();
    for (AgreementNotice old : book.notices()) {
      boolean newest = old.seq() + 1 == book.next(first, old.by());
      if (!newest && old.act() != AgreementAct.TERMINATE) {
        List<AgreementNotice> without = new ArrayList<>(book.notices());
        without.remove(old);
        boolean later =
            without.stream()
                .anyMatch(
                    each ->
                        each.by().equals(old.by())
                            && each.seq() > old.seq()
                            && each.act() != AgreementAct.TERMINATE);
        if (later) {
          assertThat(new AgreementBook(book.agreements(), without).suspensions(first))
              .isEqualTo(book.suspensions(first));
        }
      }
    }
  }

  @Property
  void aSuspensionOrTerminationOnlyEverNarrows(
      @ForAll("steps") @Size(max = 12) List<Step> steps, @ForAll @IntRange(max = 400) int days) {
    AgreementBook book = history(steps);
    AgreementBook silent = new AgreementBook(book.agreements(), List.of());
    Instant now = START.plus(Duration.ofDays(days));
    for (SignedAgreement each : book.agreements()) {
      if (book.state(each, now) == AgreementState.IN_FORCE) {
        assertThat(silent.state(each, now)).isEqualTo(AgreementState.IN_FORCE);
        assertThat(book.suspensions(each)).isEmpty();
      }
    }
  }

  @Property
  void deadlinesQuotasAndVersionsSurviveTheTextAndTheUsualOnesAreNotInIt(
      @ForAll @IntRange(min = 1, max = 2160) int one,
      @ForAll @IntRange(min = 1, max = 2160) int two,
      @ForAll @IntRange(min = 1, max = 2160) int three,
      @ForAll @IntRange(max = 1_000_000) int quota) {
    int[] hours = {one, two, three};
    java.util.Arrays.sort(hours);
    AgreementText plain = text(1, null, START);
    AgreementText text =
        new AgreementText(
            plain.id(),
            plain.title(),
            plain.parties(),
            plain.purposes(),
            plain.objectTypes(),
            plain.conditions(),
            plain.proposedAt(),
            plain.validUntil(),
            plain.suites(),
            new DeadlineProfile(hours[0], hours[1], hours[2]),
            new AgreementQuotas(quota, 0, quota),
            AgreementVersion.of(text(0, null, START)));
    assertThat(AgreementText.read(text.canonicalJson())).isEqualTo(text);
    String usual = new String(plain.canonicalJson(), StandardCharsets.UTF_8);
    assertThat(usual).doesNotContain("deadlines", "quotas", "replaces");
    byte[] said =
        usual
            .replace(
                "\"format\"",
                "\"deadlines\":{\"otherwise\":168,\"urgentDirect\":8,\"urgentIndirect\":72},\"format\"")
            .getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> AgreementText.read(said)).isInstanceOf(ExchangeException.class);
  }

  @Property
  void timesOutOfOrderOrBoundsAreRefused(@ForAll int one, @ForAll int two, @ForAll int three) {
    boolean valid = one >= 1 && one <= two && two <= three && three <= 2160;
    if (valid) {
      assertThat(new DeadlineProfile(one, two, three).allowed(false, null))
          .isEqualTo(Duration.ofHours(three));
    } else {
      assertThatThrownBy(() -> new DeadlineProfile(one, two, three))
          .isInstanceOf(ExchangeException.class);
    }
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<List<Step>> steps() {
    return net.jqwik.api.Combinators.combine(
            net.jqwik.api.Arbitraries.integers().between(0, 3),
            net.jqwik.api.Arbitraries.integers().between(0, 5),
            net.jqwik.api.Arbitraries.of(true, false),
            net.jqwik.api.Arbitraries.integers().between(1, 4))
        .as(Step::new)
        .list()
        .ofMaxSize(12);
  }
}

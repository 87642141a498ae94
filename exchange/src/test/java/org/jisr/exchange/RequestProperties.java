package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

final class RequestProperties {
  private static final Instant RECEIVED = Instant.parse("2026-11-22T08:00:00Z");

  @Property
  void anyRowOfStepsKeepsToTheTable(
      @ForAll @Size(max = 40) List<RequestState> wishes, @ForAll boolean crossing) {
    RequestState state = RequestState.DRAFT;
    List<RequestState> walked = new ArrayList<>(List.of(state));
    for (RequestState wish : wishes) {
      boolean may = crossing ? state.mayHear(wish) : state.mayBecome(wish);
      if (may) {
        state = wish;
        walked.add(wish);
      }
    }
    assertThat(walked.indexOf(RequestState.CLOSED)).isIn(-1, walked.size() - 1);
    long answers = walked.stream().filter(RequestState::answers).count();
    assertThat(answers).isLessThanOrEqualTo(1);
    if (answers == 1 && !crossing) {
      assertThat(walked).contains(RequestState.RECEIVED, RequestState.TRIAGED);
    }
  }

  @Property
  void nothingIsHeardBeforeItWasSubmittedNorAfterItWasClosed(@ForAll RequestState state) {
    assertThat(RequestState.CLOSED.mayHear(state)).isFalse();
    assertThat(state.mayBecome(RequestState.DRAFT)).isFalse();
    if (state.by() == RequestSide.HOLDER) {
      assertThat(RequestState.DRAFT.mayHear(state)).isFalse();
    }
    if (state != RequestState.WITHDRAWN) {
      for (RequestState next : RequestState.values()) {
        assertThat(state.mayHear(next)).isEqualTo(state.mayBecome(next));
      }
    }
  }

  @Property
  void fromEveryStateSomeRoadLeadsToTheEnd(@ForAll RequestState from) {
    Set<RequestState> reached = EnumSet.of(from);
    boolean grown = true;
    while (grown) {
      Set<RequestState> next = EnumSet.copyOf(reached);
      reached.forEach(each -> next.addAll(each.next()));
      grown = reached.addAll(next);
    }
    assertThat(reached).contains(RequestState.CLOSED);
  }

  @Property
  void onlyTheFourGroundsMakeItUrgent(@ForAll @StringLength(max = 30) String code) {
    List<String> grounds = Arrays.stream(UrgentGround.values()).map(UrgentGround::code).toList();
    assertThat(grounds).hasSize(4);
    if (grounds.contains(code)) {
      assertThat(UrgentGround.of(code).code()).isEqualTo(code);
    } else {
      assertThatThrownBy(() -> UrgentGround.of(code)).isInstanceOf(ExchangeException.class);
    }
  }

  @Property
  void theDeadlineIsThatOfTheArticle(@ForAll boolean urgent, @ForAll RequestAccess access) {
    Duration expected =
        !urgent
            ? Duration.ofDays(7)
            : access == RequestAccess.DIRECT ? Duration.ofHours(8) : Duration.ofDays(3);
    assertThat(DeadlineProfile.STANDARD.allowed(urgent, access)).isEqualTo(expected);
    RequestClock clock =
        new RequestClock(DeadlineProfile.STANDARD, urgent, null, null, null, null)
            .after(step(RequestMove.plain(RequestState.RECEIVED, RECEIVED)))
            .after(step(RequestMove.triaged(RECEIVED.plusSeconds(600), access)));
    assertThat(clock.dueAt()).isEqualTo(RECEIVED.plus(expected));
  }

  @Property
  void timeSpentWaitingForACourtDoesNotCount(
      @ForAll boolean urgent,
      @ForAll @LongRange(min = 0, max = 1_000_000) long before,
      @ForAll @LongRange(min = 0, max = 10_000_000) long waited) {
    RequestClock running =
        new RequestClock(DeadlineProfile.STANDARD, urgent, null, null, null, null)
            .after(step(RequestMove.plain(RequestState.RECEIVED, RECEIVED)))
            .after(step(RequestMove.triaged(RECEIVED, RequestAccess.DIRECT)));
    Instant still = RECEIVED.plusSeconds(before);
    RequestMove wait =
        new RequestMove(
            RequestState.AWAITING_AUTHORISATION, still, "A judge.", null, 3, List.of(), null);
    RequestClock waiting = running.after(step(wait)).after(step(wait));
    assertThat(waiting.suspendedAt()).isEqualTo(still);
    assertThat(waiting.dueAt()).isEqualTo(running.dueAt());
    RequestClock again =
        waiting.after(step(RequestMove.triaged(still.plusSeconds(waited), RequestAccess.DIRECT)));
    assertThat(again.suspendedAt()).isNull();
    assertThat(again.dueAt()).isEqualTo(running.dueAt().plusSeconds(waited));
  }

  @Property
  void theMomentOfAQuietAnswerFollowsFromTheReceiptAlone(
      @ForAll @LongRange(min = 0, max = 2_000_000_000) long decided,
      @ForAll @LongRange(min = 0, max = 2_000_000_000) long other,
      @ForAll boolean urgent) {
    Duration allowed = DeadlineProfile.STANDARD.allowed(urgent, RequestAccess.DIRECT);
    long half = allowed.dividedBy(2).toMillis();
    Instant moment = QuietSchedule.STANDARD.moment(RECEIVED, allowed, RECEIVED.plusMillis(decided));
    Instant another = QuietSchedule.STANDARD.moment(RECEIVED, allowed, RECEIVED.plusMillis(other));
    assertThat(moment).isAfter(RECEIVED.plusMillis(decided));
    assertThat(Duration.between(RECEIVED, moment).toMillis() % half).isZero();
    assertThat(moment.equals(another)).isEqualTo(decided / half == other / half);
    if (decided < half) {
      assertThat(moment).isEqualTo(RECEIVED.plus(allowed.dividedBy(2)));
    }
  }

  @Property(tries = 200)
  void stepsAndRequestsSurviveTheirPayloadInWholeBlocks(
      @ForAll("moves") RequestMove move, @ForAll("contents") RequestContent content) {
    assertThat(RequestMove.read(move.json())).isEqualTo(move);
    assertThat(RequestContent.read(content.json())).isEqualTo(content);
    assertThat(move.json().length % Padded.BLOCK).isZero();
    assertThat(content.json().length % Padded.BLOCK).isZero();
  }

  @Property
  void aStepWithoutWordsFillsOneBlockWhateverItSays(@ForAll("moves") RequestMove move) {
    if (move.text().length() < 500) {
      assertThat(move.json()).hasSize(Padded.BLOCK);
    }
  }

  @Property
  void anythingElseIsRefused(@ForAll byte[] noise, @ForAll int place, @ForAll byte value) {
    byte[] step = RequestMove.plain(RequestState.NO_DATA, RECEIVED).json();
    step[Math.floorMod(place, step.length)] = value;
    for (byte[] bytes : List.of(noise, step)) {
      try {
        RequestMove.read(bytes);
      } catch (ExchangeException e) {
        assertThat(e.fault()).isEqualTo(ExchangeFault.INFORMATION_REQUEST_MALFORMED);
      }
    }
  }

  @Property
  void everyMissingPartIsNamed(@ForAll("contents") RequestContent content) {
    List<String> texts =
        List.of(
            content.title(),
            content.what(),
            content.offence(),
            content.facts(),
            content.reasons(),
            content.necessity(),
            content.link(),
            content.useLimits());
    long empty = texts.stream().filter(String::isEmpty).count();
    boolean why = content.urgent() && content.whyUrgent().isEmpty();
    assertThat(content.missing()).hasSize((int) empty + (why ? 1 : 0));
  }

  @Provide
  Arbitrary<RequestContent> contents() {
    Arbitrary<String> text = Arbitraries.strings().ofMaxLength(60);
    Arbitrary<@Nullable UrgentGround> ground = Arbitraries.of(UrgentGround.class).injectNull(0.5);
    return text.list()
        .ofSize(9)
        .flatMap(
            texts ->
                ground.flatMap(
                    each -> Arbitraries.of(Tlp.class).map(tlp -> content(texts, each, tlp))));
  }

  private static RequestContent content(
      List<String> texts, @Nullable UrgentGround ground, Tlp marking) {
    return new RequestContent(
        texts.get(0),
        texts.get(1),
        texts.get(2),
        texts.get(3),
        texts.get(4),
        texts.get(5),
        texts.get(6),
        texts.get(7),
        ground,
        texts.get(8),
        marking);
  }

  @Provide
  Arbitrary<RequestMove> moves() {
    Arbitrary<String> words = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(4_000);
    Arbitrary<List<RefusalReason>> reasons =
        Arbitraries.of(RefusalReason.class).list().ofMinSize(1).ofMaxSize(12);
    return Arbitraries.oneOf(
        Arbitraries.of(
                RequestState.NO_DATA,
                RequestState.ANSWERED_FULL,
                RequestState.WITHDRAWN,
                RequestState.CLOSED)
            .map(state -> RequestMove.plain(state, RECEIVED)),
        Arbitraries.of(RequestAccess.class).map(each -> RequestMove.triaged(RECEIVED, each)),
        reasons.map(all -> RequestMove.explained(RequestState.REFUSED, RECEIVED, all)),
        words.map(text -> RequestMove.spoken(RequestState.CLARIFIED, RECEIVED, text)));
  }

  @Property
  void aWaitForACourtIsOneToNinetyDays(@ForAll @IntRange(min = -10, max = 200) int days) {
    boolean valid = days >= 1 && days <= RequestMove.MAX_DAYS;
    assertThat(valid).isEqualTo(accepts(days));
  }

  private static boolean accepts(int days) {
    try {
      new RequestMove(
          RequestState.AWAITING_AUTHORISATION, RECEIVED, "A judge.", null, days, List.of(), null);
      return true;
    } catch (ExchangeException e) {
      return false;
    }
  }

  private static RequestStep step(RequestMove move) {
    return RequestArrival.step(move, null, null);
  }
}

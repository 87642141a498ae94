package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jisr.bank.Source;
import org.jisr.law.HandlingBuilder;
import org.jisr.law.HumanRights;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.SubjectCategory;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An outlet sends what its party may have, once, whatever its server and this node do in between.
 */
final class OutletTest {
  private static final PartyId PARTY = new PartyId("island-police");

  @TempDir Path folder;
  private TestNode node;
  private Outlets outlets;
  private OutletTarget target;

  @BeforeEach
  void open() {
    node = new TestNode("north-service");
    target = new OutletTarget();
    outlets = start();
  }

  @AfterEach
  void close() {
    outlets.close();
    node.close();
    target.close();
  }

  private Outlets start() {
    Outlets opened = Outlets.open(node.exchange, folder.resolve("outlets"));
    opened.start();
    return opened;
  }

  /** What is about a person needs an answer on human rights, which these terms do not give. */
  private HandlingBuilder aboutNobody() {
    return node.handlingBuilder().subject(SubjectCategory.NONE);
  }

  private SubscriptionTerms terms(Tlp circle) {
    return new SubscriptionTerms(
        new TreeSet<>(Set.of(Purpose.EVENT_SECURITY)),
        new TreeSet<>(Set.of("*")),
        List.of(),
        circle,
        Duration.ofDays(30),
        circle,
        HumanRights.UNANSWERED,
        node.exchange.core().now(),
        node.exchange.core().now().plus(Duration.ofDays(90)));
  }

  private OutletDraft draft(OutletTarget server, @Nullable String pin) {
    return new OutletDraft(
        "Island drop box",
        PARTY,
        server.address(),
        "pusher",
        "s3cret-word",
        pin,
        terms(Tlp.AMBER),
        Duration.ofHours(1));
  }

  private Outlet add() {
    return outlets.add(draft(target, null), node.viewer());
  }

  private Outlet until(Outlet outlet, String what, Predicate<Outlet> wanted) {
    return Await.value(what, () -> outlets.get(outlet.id()), wanted);
  }

  private Outlet healthy(Outlet outlet) {
    return until(outlet, "healthy", each -> each.state() == OutletState.HEALTHY);
  }

  /** Runs once more and waits for its end. */
  private Outlet filled(Outlet outlet) {
    var before = outlets.get(outlet.id()).lastSuccess();
    outlets.fill(outlet.id(), node.viewer());
    return until(
        outlet,
        "filled again",
        each ->
            each.lastSuccess() != null
                && !each.lastSuccess().equals(before)
                && each.state() != OutletState.RUNNING);
  }

  private Outlet failing(Outlet outlet, ExchangeFault fault) {
    return until(
        outlet,
        fault.code(),
        each -> each.state() == OutletState.FAILING && fault.code().equals(each.problem()));
  }

  private List<StixObject> store(int count) {
    List<StixObject> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      people.add(Road.person("Person " + i + " ناديا"));
    }
    node.store(aboutNobody().releasableTo(PARTY).build(), people.toArray(StixObject[]::new));
    return people;
  }

  private static List<String> versions(List<StixObject> objects) {
    return objects.stream().map(each -> each.id() + " 2026-11-01T08:00:00.000Z").toList();
  }

  @Test
  void everythingPermittedIsSentOnceInEnvelopesUnderTheServersLimitEachAfterItsLeaf() {
    target.said = 2_000L;
    AtomicLong pushes = new AtomicLong();
    List<Boolean> logged = new ArrayList<>();
    target.onPush =
        () -> logged.add(node.leaves(LeafKind.RELEASE).size() >= pushes.incrementAndGet());
    List<StixObject> people = store(30);
    Outlet outlet = healthy(add());
    assertThat(target.taken).containsExactlyElementsOf(versions(people));
    assertThat(target.bodies).allMatch(size -> size <= 2_000).hasSizeGreaterThan(3);
    assertThat(logged).hasSameSizeAs(target.bodies).doesNotContain(false);
    assertThat(node.leaves(LeafKind.RELEASE)).hasSameSizeAs(target.bodies);
    assertThat(outlet.counts()).isEqualTo(new Outlet.Counts(target.bodies.size(), 30, 0));
    assertThat(target.credentials).containsOnly("Basic cHVzaGVyOnMzY3JldC13b3Jk");
    int before = target.bodies.size();
    filled(outlet);
    assertThat(target.bodies).hasSize(before);
  }

  @Test
  void whatIsNotPermittedIsNotSentAndWhatBecomesPermittedIsSentThen() {
    StixObject red = Road.person("Red");
    StixObject nobody = Road.person("Nobody");
    StixObject other = Road.person("Another");
    node.store(aboutNobody().marking(Tlp.RED).releasableTo(PARTY).build(), red);
    StixObject suspect = Road.person("Suspect");
    node.store(node.handling(PARTY), suspect);
    node.store(aboutNobody().build(), nobody);
    node.store(aboutNobody().releasableTo(new PartyId("coast-guard")).build(), other);
    List<StixObject> people = store(2);
    Outlet outlet = healthy(add());
    assertThat(target.taken).containsExactlyElementsOf(versions(people));
    outlets.change(outlet.id(), terms(Tlp.RED), node.viewer());
    Await.until("the red one is sent", () -> target.taken.size() == 3);
    filled(outlet);
    assertThat(target.taken.getLast()).startsWith(red.id().toString());
    assertThat(target.taken).hasSize(3);
  }

  @Test
  void whatWasWithdrawnBeforeItsTurnIsNotSent() {
    List<StixObject> people = store(1);
    Outlet outlet = healthy(add());
    outlets.pause(outlet.id(), node.viewer());
    List<StixObject> later = store(3);
    node.bank
        .writer()
        .withdraw(List.of(later.get(1).id()), Source.Kind.ENTRY, node.lastSource(), "recalled");
    outlets.resume(outlet.id(), node.viewer());
    filled(outlet);
    assertThat(target.taken)
        .containsExactlyElementsOf(versions(List.of(people.get(0), later.get(0), later.get(2))));
  }

  @Test
  void nothingIsSentOnceTheTermsHaveEnded() {
    Outlet outlet = healthy(add());
    node.clock.move(Duration.ofDays(91));
    store(1);
    outlets.fill(outlet.id(), node.viewer());
    until(outlet, "ended", each -> each.state() == OutletState.ENDED);
    assertThat(target.bodies).isEmpty();
    outlets.change(outlet.id(), terms(Tlp.AMBER), node.viewer());
    Await.until("sent on new terms", () -> target.taken.size() == 1);
  }

  @Test
  void aServerThatTakesLessThanItSaysGetsSmallerEnvelopes() {
    target.said = 1_000_000L;
    target.reallyTakes = 1_500;
    List<StixObject> people = store(30);
    Outlet outlet = healthy(add());
    assertThat(target.taken).containsExactlyElementsOf(versions(people));
    assertThat(outlet.counts().refused()).isZero();
  }

  @Test
  void anObjectThatIsTooLargeAloneIsKeptAsRefusedAndTheOthersGoOn() {
    target.said = 1_200L;
    StixObject large = Road.person("Large".repeat(400));
    List<StixObject> people = store(2);
    node.store(aboutNobody().releasableTo(PARTY).build(), large);
    List<StixObject> after = store(2);
    Outlet outlet = healthy(add());
    assertThat(target.taken).hasSize(4).containsAll(versions(people)).containsAll(versions(after));
    assertThat(outlet.counts().refused()).isEqualTo(1);
    assertThat(outlets.failures(outlet.id()))
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.object()).isEqualTo(large.id().toString());
              assertThat(failure.code()).isEqualTo(ExchangeFault.OUTLET_OBJECT_TOO_LARGE.code());
            });
  }

  @Test
  void oneObjectThatCannotBeProcessedIsFoundAndTheOthersGoOn() {
    List<StixObject> people = store(40);
    target.poison.add(people.get(17).id().toString());
    Outlet outlet = healthy(add());
    assertThat(target.taken).hasSize(39);
    assertThat(outlets.failures(outlet.id()))
        .singleElement()
        .satisfies(
            failure -> assertThat(failure.object()).isEqualTo(people.get(17).id().toString()));
  }

  @Test
  void failuresOfTheServerAreKeptAndClearedByReplayWhichSendsNothingTwice() {
    List<StixObject> people = store(5);
    target.bad.add(people.get(2).id().toString());
    Outlet outlet = healthy(add());
    assertThat(outlet.counts()).isEqualTo(new Outlet.Counts(1, 4, 1));
    OutletFailure failure = outlets.failures(outlet.id()).getFirst();
    assertThat(failure.message()).isEqualTo("Not   wanted");
    target.bad.clear();
    outlets.replay(outlet.id(), node.viewer());
    Await.until("it is taken now", () -> target.taken.size() == 5);
    healthy(outlet);
    assertThat(outlets.failures(outlet.id())).isEmpty();
    assertThat(target.taken).doesNotHaveDuplicates();
  }

  @Test
  void anEnvelopeWorkedOnLaterIsAskedForUntilItIsCompleteAndNothingElseIsSentMeanwhile() {
    target.slow = true;
    target.said = 3_000L;
    List<StixObject> people = store(20);
    target.bad.add(people.get(0).id().toString());
    Outlet outlet = add();
    Outlet waiting = until(outlet, "waiting", Outlet::waiting);
    assertThat(waiting.counts().accepted()).isZero();
    until(outlet, "asked in vain", each -> each.state() == OutletState.WAITING);
    assertThat(target.bodies).hasSize(1);
    target.finish();
    Outlet done = healthyAfterPatience(outlet);
    assertThat(done.counts().accepted()).isEqualTo(19);
    assertThat(done.waiting()).isFalse();
    assertThat(outlets.failures(outlet.id())).hasSize(1);
  }

  @Test
  void aPushTheServerForgotIsSentAgain() {
    target.slow = true;
    List<StixObject> people = store(3);
    Outlet outlet = add();
    until(outlet, "waiting", Outlet::waiting);
    target.slow = false;
    target.statuses.clear();
    healthyAfterPatience(outlet);
    assertThat(target.taken).containsExactlyElementsOf(versions(people));
    assertThat(target.bodies).hasSize(2);
  }

  private Outlet healthyAfterPatience(Outlet outlet) {
    return until(
        outlet,
        "healthy after patience",
        each -> {
          if (each.state() == OutletState.WAITING || each.state() == OutletState.FAILING) {
            outlets.fill(outlet.id(), node.viewer());
          }
          return each.state() == OutletState.HEALTHY;
        });
  }

  @Test
  void aServerThatDiesBeforeItsAnswerGetsTheEnvelopeAgainAndHoldsEverythingOnce() {
    target.dies = true;
    List<StixObject> people = store(10);
    Outlet outlet = add();
    failing(outlet, ExchangeFault.OUTLET_UNREACHABLE);
    assertThat(target.taken).hasSize(10);
    assertThat(outlets.get(outlet.id()).counts().envelopes()).isZero();
    target.dies = false;
    healthyAfterPatience(outlet);
    assertThat(target.taken).containsExactlyElementsOf(versions(people));
  }

  @Test
  void aNodeThatDiesAfterTheAnswerGoesOnWithoutLossOrDuplicate() {
    target.said = 2_000L;
    node.kill.arm(FaultPoint.Step.OUTLET_ANSWERED);
    List<StixObject> people = store(20);
    Outlet outlet = add();
    Await.until("the node dies", () -> node.kill.kills() == 1);
    outlets.close();
    node.restart();
    outlets = start();
    healthy(outlet);
    assertThat(target.taken).containsExactlyElementsOf(versions(people));
  }

  @ParameterizedTest
  @CsvSource({
    "400,OUTLET_REFUSED",
    "401,OUTLET_UNAUTHORISED",
    "403,OUTLET_FORBIDDEN",
    "404,OUTLET_UNKNOWN_THERE",
    "406,OUTLET_REFUSED",
    "429,OUTLET_BUSY",
    "302,OUTLET_REFUSED",
    "500,OUTLET_SERVER_FAILED",
    "503,OUTLET_BUSY"
  })
  void whatTheServerAnswersIsSaidAndTheServersWishIsHonoured(int status, ExchangeFault fault) {
    target.tell(status, Map.of("Retry-After", "600", "Location", "http://127.0.0.1:1/"));
    store(1);
    Outlet outlet = failing(add(), fault);
    assertThat(outlet.failures()).isEqualTo(1);
    assertThat(Duration.between(outlet.lastRun(), outlet.nextRun()))
        .isEqualTo(Duration.ofMinutes(10));
    node.clock.move(Duration.ofSeconds(601));
    healthy(outlet);
    assertThat(outlets.get(outlet.id()).failures()).isZero();
    assertThat(target.taken).hasSize(1);
  }

  @Test
  void aCollectionThatMayNotBeWrittenIsSentNothing() {
    target.writable = false;
    store(1);
    failing(add(), ExchangeFault.OUTLET_FORBIDDEN);
    assertThat(target.bodies).isEmpty();
    assertThat(node.leaves(LeafKind.RELEASE)).isEmpty();
  }

  @Test
  void onlyThePinnedServerIsSpokenTo() {
    try (OutletTarget secure =
        new OutletTarget(TlsContexts.create(node.identity.keys().tls(), pin -> true))) {
      store(1);
      Outlet wrong = outlets.add(draft(secure, "ab".repeat(32)), node.viewer());
      failing(wrong, ExchangeFault.OUTLET_UNREACHABLE);
      assertThat(secure.credentials).isEmpty();
      outlets.credentials(
          wrong.id(), null, "t0ken", node.identity.keys().tls().pin(), node.viewer());
      healthy(wrong);
      assertThat(secure.taken).hasSize(1);
      assertThat(secure.credentials).containsOnly("Bearer t0ken");
    }
  }

  @Test
  void aPausedOutletSendsNothingARemovedOneIsForgottenAndEveryActIsLogged() {
    Outlet outlet = healthy(add());
    assertThat(outlets.pause(outlet.id(), node.viewer()).state()).isEqualTo(OutletState.PAUSED);
    store(2);
    outlets.fill(outlet.id(), node.viewer());
    assertThat(outlets.get(outlet.id()).state()).isEqualTo(OutletState.PAUSED);
    outlets.resume(outlet.id(), node.viewer());
    Await.until("sent", () -> target.taken.size() == 2);
    healthy(outlet);
    outlets.remove(outlet.id(), node.viewer());
    assertThat(outlets.list()).isEmpty();
    assertThat(folder.resolve("outlets")).isEmptyDirectory();
    assertThatThrownBy(() -> outlets.get(outlet.id()))
        .isInstanceOfSatisfying(
            ExchangeException.class,
            e -> assertThat(e.fault()).isEqualTo(ExchangeFault.OUTLET_UNKNOWN));
    assertThat(
            node.leaves(LeafKind.OUTLET).reversed().stream()
                .map(leaf -> leaf.clear().get("action")))
        .containsExactly("added", "paused", "asked", "resumed", "removed");
    int left =
        node.jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("SELECT count(*) FROM exchange.outlet_failure")
                        .mapTo(Integer.class)
                        .one());
    assertThat(left).isZero();
  }

  @Test
  void aLostSecretIsSaidAndANewOneHeals() throws IOException {
    Outlet outlet = healthy(add());
    Files.delete(folder.resolve("outlets").resolve(outlet.id()));
    outlets.fill(outlet.id(), node.viewer());
    failing(outlet, ExchangeFault.OUTLET_SECRET_MISSING);
    outlets.credentials(outlet.id(), "pusher", "again", null, node.viewer());
    healthy(outlet);
  }
}

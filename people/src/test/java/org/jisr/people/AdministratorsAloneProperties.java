package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jisr.fixtures.SoftAuthenticator;
import org.jisr.law.Language;
import org.jisr.law.Role;
import org.jisr.stix.Tlp;

/**
 * Whatever administrators do together, with every link and code they get and every session and key
 * these give them, none of their sessions is of an account that reads content or oversees. Accounts
 * of others, in use and pending, are there to be taken over.
 */
final class AdministratorsAloneProperties {
  /** What they try, on the account, proposal, link or session that a number picks. */
  enum Try {
    CREATE,
    CHANGE,
    LINK,
    OPEN,
    AGREE,
    REFUSE,
    WITHDRAW,
    DISABLE,
    REGISTER_KEY,
    COME_BACK,
    RESTART
  }

  /** One attempt: who, what, on which, with which rights. */
  record Step(Try what, int who, int which, Set<Role> roles, Tlp clearance, boolean group) {}

  private PeopleFixture fixture;
  private final List<Session> sessions = new ArrayList<>();
  private final List<SignInLink> links = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();
  private final Map<Session, SoftAuthenticator> keys = new HashMap<>();

  @BeforeTry
  void start() throws IOException {
    fixture = new PeopleFixture();
    sessions.clear();
    links.clear();
    codes.clear();
    keys.clear();
    Session administrator = fixture.firstAdministrator();
    sessions.add(administrator);
    fixture.colleague(administrator, Role.ANALYST);
    fixture.account(administrator, Role.LIAISON);
    fixture.colleague(administrator, Role.OVERSIGHT);
    fixture.change(
        administrator,
        fixture.account(administrator, Role.APPROVER).id(),
        Set.of(Role.APPROVER),
        Tlp.GREEN,
        new TreeSet<>());
  }

  @AfterTry
  void close() throws IOException {
    fixture.close();
  }

  @Property(tries = 30, shrinking = ShrinkingMode.BOUNDED)
  void noSequenceOfTheirActsEndsInASessionWithSight(@ForAll("attempts") List<Step> steps) {
    Set<String> refused = new HashSet<>();
    for (Step step : steps) {
      try {
        play(step);
      } catch (PeopleException e) {
        refused.add(e.code());
      }
      assertThat(sessions)
          .allSatisfy(
              session -> assertThat(session.account().roles()).containsExactly(Role.ADMINISTRATOR));
    }
    assertThat(fixture.people.accounts(sessions.getFirst()))
        .filteredOn(account -> !account.has(Role.ADMINISTRATOR))
        .as("nobody was added to those who see or oversee, nor given more")
        .hasSize(5)
        .allMatch(account -> account.clearance().compareTo(Tlp.AMBER) <= 0 || first(account))
        .allMatch(account -> account.compartments().isEmpty());
  }

  private static boolean first(Account account) {
    return account.name().equals("Approver");
  }

  private void play(Step step) {
    People people = fixture.people;
    Session by = pick(sessions, step.who());
    switch (step.what()) {
      case CREATE ->
          keep(
              people.create(
                  by,
                  new NewAccount("A", step.roles(), step.clearance(), group(step), Language.EN)));
      case CHANGE ->
          keep(people.change(by, account(step), step.roles(), step.clearance(), group(step)));
      case LINK -> keep(people.issueLink(by, account(step)));
      case OPEN -> open(step);
      case AGREE -> agree(by, step);
      case REFUSE -> people.refuse(by, proposal(step).id(), "reason");
      case WITHDRAW -> people.withdraw(by, proposal(step).id());
      case DISABLE -> disable(by, account(step));
      case REGISTER_KEY -> keys.put(by, fixture.registeredKey(by));
      case COME_BACK -> {
        if (keys.containsKey(by)) {
          sessions.add(fixture.signedInBy(Objects.requireNonNull(keys.get(by))).session());
        }
      }
      case RESTART -> fixture.open();
    }
  }

  /** The first administrator stays, through whom the property looks. */
  private void disable(Session by, String account) {
    if (!account.equals(sessions.getFirst().account().id())) {
      fixture.people.disable(by, account);
    }
  }

  private void keep(Administered act) {
    switch (act) {
      case Administered.Linked linked -> links.add(linked.link());
      case Administered.Waits waits -> {
        if (waits.code() != null) {
          codes.add(waits.code());
        }
      }
      case Administered.Done done -> assertThat(done.account()).isNotNull();
    }
  }

  private void open(Step step) {
    if (!links.isEmpty()) {
      String code = codes.isEmpty() ? "" : pick(codes, step.who());
      SignInLink link = pick(links, step.which());
      sessions.add(fixture.people.signIn(link.token(), code, "from " + links.size()).session());
    }
  }

  private void agree(Session by, Step step) {
    Proposal proposal = proposal(step);
    SoftAuthenticator key = keys.get(by);
    if (key != null) {
      fixture.confirm(by, Act.APPROVAL, proposal.decisionHash(), key);
    }
    fixture.people.agree(by, proposal.id()).ifPresent(links::add);
  }

  private Proposal proposal(Step step) {
    List<Proposal> all = fixture.people.proposals(sessions.getFirst());
    if (all.isEmpty()) {
      throw new PeopleException(PeopleFault.PROPOSAL_UNKNOWN);
    }
    return pick(all, step.which());
  }

  private String account(Step step) {
    return pick(fixture.people.accounts(sessions.getFirst()), step.which()).id();
  }

  private static SortedSet<String> group(Step step) {
    return step.group() ? new TreeSet<>(Set.of("harbour")) : new TreeSet<>();
  }

  private static <T> T pick(List<T> all, int number) {
    return all.get(number % all.size());
  }

  @Provide
  Arbitrary<List<Step>> attempts() {
    Arbitrary<Set<Role>> roles =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(2, Arbitraries.just(Set.of(Role.ADMINISTRATOR))),
            net.jqwik.api.Tuple.of(3, Arbitraries.of(Role.class).set().ofMinSize(1).ofMaxSize(2)));
    Arbitrary<Step> step =
        Combinators.combine(
                Arbitraries.of(Try.class),
                Arbitraries.integers().between(0, 50),
                Arbitraries.integers().between(0, 50),
                roles,
                Arbitraries.of(Tlp.class),
                Arbitraries.of(true, false))
            .as(Step::new);
    return step.list().ofMinSize(1).ofMaxSize(40);
  }
}

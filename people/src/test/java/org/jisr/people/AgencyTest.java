package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.people.Faults.assertFault;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider that lies opens nothing, and requests go nowhere but to it. */
final class AgencyTest {
  private static final String NODE = "http://localhost:8420";

  private ForgingProvider provider;
  private PeopleFixture fixture;
  private Agency agency;
  private Session analyst;

  @BeforeEach
  void start() throws Exception {
    provider = new ForgingProvider();
    fixture =
        PeopleFixture.now(
            new PeopleSettings(
                "Harbour",
                new PasskeySettings("localhost", false, null),
                false,
                settings(provider.issuer())));
    agency = fixture.people.agency().orElseThrow();
    analyst = fixture.analyst();
    link();
  }

  @AfterEach
  void close() throws Exception {
    fixture.close();
    provider.close();
  }

  @Test
  void anHonestTokenOpensTheLinkedAccount() {
    assertThat(signIn().session().account().id()).isEqualTo(analyst.account().id());
  }

  @ParameterizedTest
  @EnumSource(
      value = ForgingProvider.Signature.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = "RIGHT")
  void aTokenThatIsNotSignedByTheProvidersKeyIsRefused(ForgingProvider.Signature signature) {
    provider.signature = signature;
    assertFault(PeopleFault.AGENCY_REFUSED, this::signIn);
  }

  @Test
  void aTokenOfAnotherIssuerAudienceNonceOrTimeIsRefused() {
    Date past = Date.from(Instant.now().minus(Duration.ofHours(1)));
    for (UnaryOperator<JWTClaimsSet.Builder> lie :
        Set.<UnaryOperator<JWTClaimsSet.Builder>>of(
            set -> set.issuer("https://elsewhere.example"),
            set -> set.audience("another-client"),
            set -> set.audience(List.of()),
            set -> set.claim("nonce", "replayed"),
            set -> set.claim("nonce", null),
            set -> set.expirationTime(past),
            set -> set.expirationTime(null),
            set -> set.subject(null))) {
      provider.claims = lie;
      assertFault(PeopleFault.AGENCY_REFUSED, this::signIn);
    }
  }

  @Test
  void anotherSubjectIsSomebodyElse() {
    provider.claims = set -> set.subject("person-8").claim("email", "amal@harbour.example");
    assertFault(PeopleFault.AGENCY_UNLINKED, this::signIn);
  }

  @ParameterizedTest
  @ValueSource(strings = {"token_endpoint", "jwks_uri", "authorization_endpoint"})
  void aDescriptionThatLeadsElsewhereIsNotFollowed(String endpoint) {
    provider.description =
        text ->
            text.replaceAll(
                "\"" + endpoint + "\":\"[^\"]+\"",
                "\"" + endpoint + "\":\"http://169.254.169.254/latest/meta-data\"");
    assertFault(PeopleFault.AGENCY_UNAVAILABLE, this::signIn);
  }

  @Test
  void aDescriptionOfAnotherIssuerIsNotBelieved() {
    provider.description =
        text -> text.replaceFirst("\"issuer\":\"[^\"]+\"", "\"issuer\":\"http://127.0.0.1:1\"");
    assertFault(PeopleFault.AGENCY_UNAVAILABLE, this::signIn);
  }

  @Test
  void redirectsAreNotFollowed() {
    int before = provider.tokenRequests.get();
    provider.description = text -> text.replace("/token\"", "/moved\"");
    assertFault(PeopleFault.AGENCY_REFUSED, this::signIn);
    assertThat(provider.tokenRequests.get()).isEqualTo(before);
  }

  @Test
  void anAnswerWithoutACodeIsARefusal() {
    AgencyQuestion question = agency.beginSignIn(NODE, "here");
    AgencyAnswer answer = new AgencyAnswer(part(question.address(), "state"), null, null);
    assertFault(
        PeopleFault.AGENCY_REFUSED, () -> agency.finishSignIn(answer, question.browser(), "here"));
  }

  @Test
  void theQuestionCarriesWhatTheStandardAsks() {
    String address = agency.beginSignIn(NODE, "here").address();
    assertThat(address)
        .startsWith(provider.issuer() + "/authorize?")
        .contains("response_type=code", "code_challenge_method=S256", "client_id=jisr")
        .contains("redirect_uri=http%3A%2F%2Flocalhost%3A8420%2Fsign-in%2Fagency");
    assertThat(part(address, "state")).hasSize(43);
    assertThat(part(address, "nonce")).isNotEqualTo(part(address, "state")).hasSize(43);
    assertThat(part(address, "code_challenge")).hasSize(43);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://provider.example",
        "http://10.0.0.7:8080/realms/x",
        "ftp://provider.example",
        "https://user:secret@provider.example",
        "http://127.0.0.1.elsewhere.example"
      })
  void aProviderWithoutTlsIsRefusedUnlessOnThisMachine(String issuer) {
    assertFault(PeopleFault.AGENCY_MISCONFIGURED, () -> settings(URI.create(issuer)));
  }

  @Test
  void aProviderThatIsGoneIsSaidToBe() {
    provider.close();
    assertFault(PeopleFault.AGENCY_UNAVAILABLE, () -> agency.beginSignIn(NODE, "here"));
  }

  private void link() {
    AgencyQuestion question = agency.beginLink(analyst, NODE);
    agency.finishLink(analyst, answer(question), question.browser());
  }

  private SignedIn signIn() {
    AgencyQuestion question = agency.beginSignIn(NODE, "here");
    fixture.pass(Duration.ofMinutes(1));
    return agency.finishSignIn(answer(question), question.browser(), "here");
  }

  private AgencyAnswer answer(AgencyQuestion question) {
    provider.nonce = part(question.address(), "nonce");
    return new AgencyAnswer(part(question.address(), "state"), "code", null);
  }

  private static String part(String address, String name) {
    Matcher matcher = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
    if (!matcher.find()) {
      throw new AssertionError(name + " is not in " + address);
    }
    return matcher.group(1);
  }

  private static AgencySettings settings(URI issuer) {
    return new AgencySettings("Harbour identity", issuer, "jisr", null, Set.of(), Set.of());
  }
}

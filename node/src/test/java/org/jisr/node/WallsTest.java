package org.jisr.node;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The walls of the house that the compiler cannot hold alone. */
class WallsTest {
  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("stix", List.of()),
          Map.entry("networks", List.of()),
          Map.entry("law", List.of("stix")),
          Map.entry("log", List.of()),
          Map.entry("store", List.of()),
          Map.entry("taxii", List.of()),
          Map.entry("names", List.of()),
          Map.entry("bank", List.of("store", "stix", "law", "log")),
          Map.entry("intake", List.of("store", "bank", "taxii", "stix", "law", "log")),
          Map.entry("people", List.of("store", "law", "log", "stix")),
          Map.entry("exchange", List.of("store", "bank", "taxii", "stix", "law", "log")),
          Map.entry("oversight", List.of("store", "bank", "people", "stix", "law", "log")),
          Map.entry(
              "ledger",
              List.of("exchange", "oversight", "bank", "people", "taxii", "stix", "law", "log")),
          Map.entry("screening", List.of("store", "bank", "names", "stix", "law", "log")),
          Map.entry("scenarios", List.of("store", "bank", "networks", "stix", "law", "log")),
          Map.entry(
              "web",
              List.of(
                  "scenarios",
                  "networks",
                  "screening",
                  "names",
                  "bank",
                  "intake",
                  "people",
                  "exchange",
                  "oversight",
                  "ledger",
                  "taxii",
                  "stix",
                  "law",
                  "log")),
          Map.entry(
              "node",
              List.of(
                  "networks",
                  "scenarios",
                  "screening",
                  "web",
                  "names",
                  "bank",
                  "intake",
                  "people",
                  "exchange",
                  "oversight",
                  "ledger",
                  "stix",
                  "law",
                  "log")));

  /**
   * STIX is three nouns for other programs: objects, the check of them, patterns; networks are one
   * science in several chapters.
   */
  private static final List<String> PARTS =
      List.of(
          "stix.validation",
          "stix.pattern",
          "networks.change",
          "networks.cuts",
          "networks.explain",
          "networks.flows",
          "networks.joined",
          "networks.layers",
          "networks.structure",
          "networks.ties",
          "networks.uncertainty");

  private static JavaClasses house;

  @BeforeAll
  static void readTheHouse() {
    house =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.jisr");
  }

  @TestFactory
  Stream<DynamicTest> everyRoomUsesOnlyTheRoomsItMay() {
    return MAY_USE.keySet().stream()
        .sorted()
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room,
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage("org.jisr." + room + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(forbidden(room))
                            .allowEmptyShould(false)
                            .check(house)));
  }

  private static String[] forbidden(String room) {
    return MAY_USE.keySet().stream()
        .filter(other -> !other.equals(room) && !MAY_USE.get(room).contains(other))
        .map(other -> "org.jisr." + other + "..")
        .toArray(String[]::new);
  }

  /** There alone failures are kept from saying what was bound. */
  @Test
  void nothingButTheStoreOpensADatabaseForARoom() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.jisr.store", "org.jisr.fixtures", "org.jisr.bench")
        .should()
        .callMethod(Jdbi.class, "create", DataSource.class)
        .check(house);
  }

  /** What a partner gave before is advice for people; it must never become a condition. */
  @Test
  void nothingThatDecidesOrSendsReadsTheLedger() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.jisr.ledger", "org.jisr.web", "org.jisr.node")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jisr.ledger")
        .check(house);
    noClasses()
        .that()
        .resideInAPackage("org.jisr.exchange")
        .and()
        .haveSimpleNameNotStartingWith("Statement")
        .and()
        .haveSimpleNameNotStartingWith("Arrivals")
        .and()
        .doNotHaveSimpleName("SignedStatement")
        .and()
        .doNotHaveSimpleName("Exchange")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("org\\.jisr\\.exchange\\.(Statement.*|SignedStatement)")
        .check(house);
  }

  @Test
  void onlyWebKnowsTheWebServer() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.jisr.web")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
        .check(house);
  }

  @Test
  void theSciencesAndTheLawDoNoInputOrOutput() {
    noClasses()
        .that()
        .resideInAnyPackage("org.jisr.law", "org.jisr.names", "org.jisr.networks")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "java.net..", "java.nio.file..")
        .check(house);
  }

  @Test
  void onlyExchangeTaxiiTheAgencysProviderAndNodeSpeakToOtherMachines() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.jisr.exchange", "org.jisr.taxii", "org.jisr.node")
        .and()
        .doNotHaveFullyQualifiedName("org.jisr.people.AgencyHttp")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.net.http")
        .check(house);
  }

  /** The sign-in library could call the provider by itself, past the permitted origins. */
  @Test
  void theSignInLibrarySendsNothingByItself() {
    noClasses()
        .should()
        .callMethod("com.nimbusds.oauth2.sdk.http.HTTPRequest", "send")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("com.nimbusds.jose.util.DefaultResourceRetriever")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("com.nimbusds.jose.jwk.source.RemoteJWKSet")
        .check(house);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .check(house);
  }

  @Test
  void everyRoomIsOneFlatPackage() {
    classes()
        .that()
        .resideInAPackage("org.jisr..")
        .should()
        .resideInAnyPackage(
            Stream.of(MAY_USE.keySet(), PARTS, List.of("fixtures"))
                .flatMap(Collection::stream)
                .map("org.jisr."::concat)
                .toArray(String[]::new))
        .check(house);
  }
}

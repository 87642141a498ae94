package org.jisr.exercise.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jisr.law.Handling;
import org.jisr.law.HandlingMarking;
import org.jisr.law.PartyId;
import org.jisr.law.SubjectCategory;
import org.jisr.stix.BundleEntry;
import org.jisr.stix.BundleLimits;
import org.jisr.stix.BundleReader;
import org.jisr.stix.BundleWriter;
import org.jisr.stix.MarkingDefinition;
import org.jisr.stix.Reference;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shipped bundles are what the stories say. After a story was changed, write them anew: {@code
 * mvn -pl exercise -am test -Dtest=ShippedStoriesTest -Djisr.stories=write}.
 */
final class ShippedStoriesTest {
  private static final List<String> STATES = List.of("azwara", "costalba", "kestermark");
  private static final Path STORIES = Path.of("stories");
  private static final Path DATA = Path.of("src/main/resources/org/jisr/exercise/data");
  private static final Path PDF = DATA.resolve("documents/consigne-hotel.fr.pdf");
  private static final Path PDF_SOURCE = STORIES.resolve("consigne-hotel.fr.txt");

  private static Map<String, List<StixObject>> compiled = Map.of();

  @BeforeAll
  static void compile() throws IOException {
    Map<String, String> stories = new LinkedHashMap<>();
    for (String state : STATES) {
      stories.put(state, Files.readString(STORIES.resolve(state + ".md")));
    }
    compiled = StoryCompiler.compile(stories);
    if ("write".equals(System.getProperty("jisr.stories"))) {
      for (String state : STATES) {
        Files.write(DATA.resolve(state + ".json"), bundle(state));
      }
      Files.write(PDF, StoryPdf.of(Files.readString(PDF_SOURCE)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"azwara", "costalba", "kestermark"})
  void aShippedBundleIsWhatItsStorySays(String state) throws IOException {
    assertThat(Files.readAllBytes(DATA.resolve(state + ".json"))).isEqualTo(bundle(state));
  }

  @ParameterizedTest
  @ValueSource(strings = {"azwara", "costalba", "kestermark"})
  void everyObjectIsReadAndNoReferenceDangles(String state) throws IOException {
    List<StixObject> objects = shipped(state);
    Set<StixId> ids =
        objects.stream().map(StixObject::id).collect(Collectors.toCollection(HashSet::new));
    assertThat(ids).as("one object each").hasSameSizeAs(objects);
    ids.addAll(StoryTypes.DEFINED_ELSEWHERE);
    for (StixObject object : objects) {
      for (Reference reference : object.fields().references()) {
        assertThat(ids)
            .as("%s of %s", reference.property(), object.id())
            .contains(reference.target());
      }
      assertThat(ids).as("markings of %s", object.id()).containsAll(object.objectMarkings());
      object.extensions().keySet().forEach(id -> assertThat(ids).contains(StixId.parse(id)));
    }
  }

  @Test
  void thereAreAtLeastFourHundredDifferentObjectsOfManyKinds() throws IOException {
    Set<StixId> ids = new HashSet<>();
    Set<String> types = new TreeSet<>();
    for (String state : STATES) {
      shipped(state).forEach(object -> ids.add(object.id()));
    }
    ids.forEach(id -> types.add(id.type()));
    assertThat(ids).hasSizeGreaterThanOrEqualTo(400);
    assertThat(types)
        .contains(
            "identity",
            "threat-actor",
            "user-account",
            "bank-account",
            "vehicle",
            "identity-document",
            "phone-number",
            "location",
            "event",
            "incident",
            "report",
            "note",
            "relationship",
            "sighting",
            "language-content",
            "indicator",
            "grouping",
            "marking-definition",
            "extension-definition");
  }

  @Test
  void allFourLanguagesAreSpoken() throws IOException {
    Set<String> languages = new TreeSet<>();
    for (String state : STATES) {
      for (StixObject object : shipped(state)) {
        if (object.type().equals("report") && object.lang() != null) {
          languages.add(object.lang());
        }
      }
    }
    assertThat(languages).containsExactly("ar", "en", "es", "fr");
  }

  @Test
  void everyLevelAndEveryGuardedSubjectOccurs() throws IOException {
    Set<Tlp> levels = new HashSet<>();
    Set<SubjectCategory> subjects = new HashSet<>();
    boolean minor = false;
    for (Handling handling : handlings("azwara")) {
      levels.add(handling.marking());
      subjects.add(handling.subjectCategory());
      minor |= handling.minor();
    }
    assertThat(levels).containsExactlyInAnyOrder(Tlp.values());
    assertThat(subjects)
        .contains(SubjectCategory.VICTIM, SubjectCategory.WITNESS, SubjectCategory.INFORMANT);
    assertThat(minor).isTrue();
  }

  @Test
  void theHostHoldsItemsOfBothPartners() throws IOException {
    assertThat(handlings("azwara"))
        .extracting(handling -> handling.originator().value())
        .contains("azwara", "costalba", "kestermark");
  }

  @Test
  void theResellerAndTheHaulierAnswerOneTelephone() throws IOException {
    Map<StixId, StixObject> objects =
        shipped("azwara").stream().collect(Collectors.toMap(StixObject::id, object -> object));
    Set<String> users =
        objects.values().stream()
            .filter(object -> object.type().equals("relationship"))
            .filter(object -> target(object).type().equals("phone-number"))
            .filter(object -> name(objects.get(target(object)), "value").equals("+999345550147"))
            .map(object -> name(objects.get(source(object)), "name"))
            .collect(Collectors.toSet());
    assertThat(users).containsExactlyInAnyOrder("Billets du Large", "Transportes Almadraba Azul");
  }

  @Test
  void thePdfHoldsItsTextAsText() throws IOException {
    try (var document = Loader.loadPDF(Files.readAllBytes(PDF))) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertThat(text).contains(Files.readString(PDF_SOURCE).strip().replaceAll("\\s+", " "));
    }
  }

  @Test
  void documentsComeInFourLanguagesAndFourFormats() throws IOException {
    try (Stream<Path> files = Files.list(DATA.resolve("documents"))) {
      List<String> names = files.map(path -> path.getFileName().toString()).toList();
      for (String part : List.of(".ar.", ".fr.", ".en.", ".es.", ".txt", ".md", ".html", ".pdf")) {
        assertThat(names).anyMatch(name -> name.contains(part));
      }
    }
  }

  private static List<Handling> handlings(String state) throws IOException {
    return shipped(state).stream()
        .filter(MarkingDefinition.class::isInstance)
        .map(marking -> HandlingMarking.read((MarkingDefinition) marking, new PartyId(state)))
        .filter(handling -> handling != null)
        .toList();
  }

  private static List<StixObject> shipped(String state) throws IOException {
    List<StixObject> objects = new ArrayList<>();
    try (BundleReader reader =
        BundleReader.open(
            Files.newInputStream(DATA.resolve(state + ".json")), BundleLimits.defaults())) {
      for (BundleEntry entry = reader.next(); entry != null; entry = reader.next()) {
        assertThat(entry).isInstanceOf(BundleEntry.Accepted.class);
        objects.add(((BundleEntry.Accepted) entry).object());
      }
    }
    return objects;
  }

  private static byte[] bundle(String state) throws IOException {
    StixId id =
        new StixId(
            "bundle", UUID.nameUUIDFromBytes(("bundle " + state).getBytes(StandardCharsets.UTF_8)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (BundleWriter writer = new BundleWriter(out, id)) {
      for (StixObject object : compiled.getOrDefault(state, List.of())) {
        writer.write(object);
      }
      writer.finish();
    }
    return out.toByteArray();
  }

  private static StixId source(StixObject relationship) {
    return StixId.parse(name(relationship, "source_ref"));
  }

  private static StixId target(StixObject relationship) {
    return StixId.parse(name(relationship, "target_ref"));
  }

  private static String name(StixObject object, String property) {
    return object.tree().required(property).stringValue();
  }
}

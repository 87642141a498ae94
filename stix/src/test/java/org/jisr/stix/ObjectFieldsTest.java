package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectFieldsTest {
  private static final String OTHER = "identity--1b7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d";

  private static StixFields fields(String properties) {
    return StixObject.read(Samples.identity(properties)).fields();
  }

  private static List<String> texts(String properties) {
    return fields(properties).texts().stream()
        .map(text -> text.property() + "=" + text.value())
        .toList();
  }

  @Test
  void namesAndDescriptionsAreTextsUnderTheirPath() {
    assertThat(
            texts(
                """
                "name":"نادي الميناء","aliases":["Harbour Club","Club du port"],
                "extensions":{"jisr-person":{"names":[{"script":"Latn","full":"Amira Exemplar"}]}},
                "external_references":[{"source_name":"reg","external_id":"R-7","url":"https://x.example"}]\
                """))
        .containsExactly(
            "name=نادي الميناء",
            "aliases=Harbour Club",
            "aliases=Club du port",
            "extensions.jisr-person.names.script=Latn",
            "extensions.jisr-person.names.full=Amira Exemplar",
            "external_references.external_id=R-7");
  }

  @Test
  void anUnknownPropertyIsATextWhenItReadsLikeOne() {
    assertThat(
            texts(
                """
                "x_plate":"٧ ن ١٢٣","x_phone":"+999 555 0100","x_flag":"12",
                "x_page":"https://harbour.example/a","x_time":"2026-02-01T00:00:00Z",
                "x_key":"MIICIjANBgkqhkiG9w0BAQEFAAOCAg8AMIICCgKCAgEA","x_owner_ref":"%s",
                "x_note":"See https://harbour.example/a for more","x_long":"تقريرمنالميناءتقريرمنالميناءتقريرمنالميناء"\
                """
                    .formatted(OTHER)))
        .containsExactly(
            "x_plate=٧ ن ١٢٣",
            "x_phone=+999 555 0100",
            "x_note=See https://harbour.example/a for more",
            "x_long=تقريرمنالميناءتقريرمنالميناءتقريرمنالميناء");
  }

  @Test
  void aValueThatIdentifiesIsATextWhateverItsShape() {
    StixObject url =
        StixObject.read(
            "{\"type\":\"url\",\"id\":\"url--0b7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d\","
                + "\"value\":\"https://harbour.example/a\"}");
    StixObject file =
        StixObject.read(
            "{\"type\":\"file\",\"id\":\"file--0b7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d\","
                + "\"hashes\":{\"MD5\":\"3773a88f65a5e780c8dff9cdc3a056f3\"},\"size\":5}");

    assertThat(url.fields().texts())
        .extracting(TextField::value)
        .contains("https://harbour.example/a");
    assertThat(file.fields().texts())
        .containsExactly(new TextField("hashes.MD5", "3773a88f65a5e780c8dff9cdc3a056f3"));
  }

  @Test
  void secretsAndTechnicalPropertiesAreNoTexts() {
    StixObject account =
        StixObject.read(
            "{\"type\":\"user-account\",\"id\":\"user-account--0b7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d\","
                + "\"credential\":\"open sesame\",\"account_type\":\"unix\",\"account_login\":\"amira\"}");

    assertThat(account.fields().texts()).containsExactly(new TextField("account_login", "amira"));
  }

  @Test
  void translationsAreTextsUnderTheirLanguage() {
    StixObject translation =
        StixObject.read(
            "{\"type\":\"language-content\",\"id\":\"language-content--0b7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d\","
                + Samples.TIMES
                + ",\"object_ref\":\""
                + OTHER
                + "\",\"contents\":{\"ar\":{\"name\":\"ميناء\"}}}");

    assertThat(translation.fields().texts())
        .containsExactly(new TextField("contents.ar.name", "ميناء"));
  }

  @Test
  void aZeroCharacterIsReplacedInTextsAndKeptInTheBytes() {
    StixObject object = StixObject.read(Samples.identity("\"name\":\"a\\u0000b\""));

    assertThat(object.fields().name()).isEqualTo("a\ufffdb");
    assertThat(((Identity) object).name()).isEqualTo("a\0b");
  }

  @Test
  void referencesAreFoundAtAnyDepth() {
    StixFields fields =
        fields(
            """
            "created_by_ref":"%1$s","x_seen_refs":["%1$s","not an id"],
            "extensions":{"archive-ext":{"contains_refs":["%2$s"]}}"""
                .formatted(OTHER, Samples.ID));

    assertThat(fields.createdBy()).hasToString(OTHER);
    assertThat(fields.references())
        .containsExactly(
            new Reference("created_by_ref", StixId.parse(OTHER)),
            new Reference("x_seen_refs", StixId.parse(OTHER)),
            new Reference("extensions.archive-ext.contains_refs", StixId.parse(Samples.ID)));
  }

  @Test
  void markingsOfPartsCountAsMarkingsOfTheWhole() {
    StixFields fields =
        fields(
            """
            "object_marking_refs":["%1$s","%1$s"],
            "granular_markings":[{"marking_ref":"%2$s","selectors":["name"]},{"lang":"ar","selectors":["name"]}]\
            """
                .formatted(Tlp.GREEN.markingId(), Tlp.RED.markingId()));

    assertThat(fields.markings()).containsExactly(Tlp.GREEN.markingId(), Tlp.RED.markingId());
    assertThat(fields.references()).isEmpty();
  }

  @Test
  void bothCoordinatesInRangeMakeAPosition() {
    assertThat(fields("\"latitude\":33.5,\"longitude\":-7").position())
        .isEqualTo(new GeoPoint(33.5, -7));
    assertThat(fields("\"latitude\":33.5").position()).isNull();
    assertThat(fields("\"latitude\":91,\"longitude\":0").position()).isNull();
    assertThat(fields("\"latitude\":1e400,\"longitude\":0").position()).isNull();
    assertThat(fields("\"latitude\":\"33.5\",\"longitude\":0").position()).isNull();
  }

  @Test
  void anAbsentVersionOfTheStandardDependsOnTheKind() {
    StixObject address =
        StixObject.read(
            "{\"type\":\"ipv4-addr\",\"id\":\"ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4\","
                + "\"value\":\"198.51.100.3\"}");

    assertThat(address.fields().specVersion()).isEqualTo("2.1");
    assertThat(address.fields().version()).isNull();
    assertThat(fields("\"name\":\"x\"").specVersion()).isEqualTo("2.0");
    assertThat(fields("\"spec_version\":\"2.1\"").specVersion()).isEqualTo("2.1");
    assertThat(fields("\"name\":\"x\"").version()).hasToString("2026-02-02T00:00:00.000Z");
  }

  @Test
  void aConfidenceThatIsNoIntegerIsAbsent() {
    assertThat(fields("\"confidence\":85").confidence()).isEqualTo(85);
    assertThat(fields("\"confidence\":85.5").confidence()).isNull();
    assertThat(fields("\"confidence\":99999999999999999999").confidence()).isNull();
    assertThat(fields("\"confidence\":{\"a\":1}").confidence()).isNull();
  }
}

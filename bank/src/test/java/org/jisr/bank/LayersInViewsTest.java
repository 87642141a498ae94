package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jisr.law.AgreementTerms;
import org.jisr.law.Handling;
import org.jisr.stix.Parts;
import org.jisr.stix.Selector;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What subscribers of different circles get of an object whose parts are marked apart. */
final class LayersInViewsTest {
  private static final StixObject WHOLE = Objects.report(1, "Convoy", "The driver is Amal.");
  private static TestBank bank;

  @BeforeAll
  static void open() {
    bank = new TestBank();
  }

  @AfterAll
  static void close() {
    bank.close();
  }

  @BeforeEach
  void store() {
    bank.reset();
    StixObject thin = Parts.without(WHOLE, List.of(Selector.parse("description")));
    assertThat(thin).isNotNull();
    Handling amber = Viewing.shared(Tlp.AMBER);
    Handling green = Viewing.shared(Tlp.GREEN);
    NewStatement statement =
        new NewStatement(WHOLE, amber, bank.source(), 0, -1, List.of(new Layer(thin, green)));
    bank.bank.writer().store(List.of(statement), ChunkWork.NONE);
  }

  private static List<String> seen(Tlp circle) {
    ViewGrant grant =
        Viewing.grant(java.util.Set.of(AgreementTerms.ANY_TYPE), List.of(), Viewing.END, circle);
    return Viewing.all(bank, grant, ViewFilter.everything(), 10).stream()
        .map(each -> new String(each.json(), StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void aNarrowCircleGetsTheWholeAndAWideOneWhatIsLeft() {
    assertThat(seen(Tlp.GREEN)).singleElement().asString().doesNotContain("Amal", "description");
    assertThat(seen(Tlp.AMBER)).singleElement().asString().contains("Amal");
    assertThat(seen(Tlp.GREEN)).singleElement().asString().doesNotContain("Amal");
  }

  @Test
  void aRecallTakesTheLayersToo() {
    Source source = bank.source(Source.Kind.ENVELOPE, "letter-1");
    StixObject other = Objects.report(2, "Ferry", "The captain is Badr.");
    StixObject thin = Parts.without(other, List.of(Selector.parse("description")));
    assertThat(thin).isNotNull();
    Layer layer = new Layer(thin, Viewing.shared(Tlp.GREEN));
    bank.bank
        .writer()
        .store(
            List.of(
                new NewStatement(other, Viewing.shared(Tlp.AMBER), source, 0, -1, List.of(layer))),
            ChunkWork.NONE);
    assertThat(seen(Tlp.GREEN)).hasSize(2);
    bank.bank.writer().withdraw(List.of(other.id()), Source.Kind.ENVELOPE, "letter-1", "recalled");
    assertThat(seen(Tlp.GREEN)).hasSize(1);
    assertThat(seen(Tlp.AMBER)).hasSize(1);
    assertThat(bank.search("Ferry").count()).isZero();
  }
}

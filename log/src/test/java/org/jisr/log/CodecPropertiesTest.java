package org.jisr.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

final class CodecPropertiesTest {
  @Provide
  Arbitrary<Map<String, String>> fields() {
    Arbitrary<String> names = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8);
    Arbitrary<String> texts =
        Arbitraries.strings()
            .all()
            .ofMaxLength(30)
            .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
    return Arbitraries.maps(names.map(name -> "f" + name), texts).ofMaxSize(5);
  }

  @Property(tries = 300)
  void aLeafIsReadBackAsItWasWritten(
      @ForAll("fields") Map<String, String> clear,
      @ForAll @LongRange(min = 0, max = 1L << 53) long index,
      @ForAll @LongRange(min = -4_000_000_000_000L, max = 4_000_000_000_000L) long millis) {
    LogEntry entry =
        new LogEntry(
            index,
            Instant.ofEpochMilli(millis),
            "consult",
            new TreeMap<>(clear),
            new TreeMap<>(Map.of("actor", "x")));
    assertThat(LeafCodec.read(LeafCodec.write(entry, null))).isEqualTo(entry);
    assertThat(LeafCodec.read(LeafCodec.write(entry, "nonce"))).isEqualTo(entry);
  }

  @Property(tries = 200)
  void anyOtherSpellingOfALeafIsRefused(@ForAll @Size(max = 60) byte[] bytes) {
    assertThatThrownBy(() -> LeafCodec.read(bytes)).isInstanceOf(LogException.class);
  }

  @Example
  void canonicalMeansNoSpaceNoOtherOrderNoDuplicateAndNoUnknownField() {
    String canonical =
        "{\"clear\":{},\"commitments\":{\"a\":\"b\"},\"kind\":\"consult\",\"seq\":0,"
            + "\"time\":\"2030-01-01T00:00:00Z\",\"v\":1}";
    assertThat(LeafCodec.read(utf8(canonical)).code()).isEqualTo("consult");
    for (String altered :
        List.of(
            canonical.replace(":0,", ": 0,"),
            canonical.replace("\"v\":1", "\"v\":2"),
            canonical.replace("\"v\":1", "\"v\":1,\"x\":1"),
            canonical.replace("\"v\":1", "\"v\":1,\"v\":1"),
            canonical.replace("{\"clear\":{},", "{\"kind\":\"import\",\"clear\":{},"),
            canonical.replace("consult", "\\u0063onsult"),
            canonical + " ",
            canonical.replace(":00Z", ":00.000Z"),
            canonical.replace("\"seq\":0", "\"seq\":\"0\""))) {
      assertThatThrownBy(() -> LeafCodec.read(utf8(altered)))
          .as(altered)
          .isInstanceOf(LogException.class);
    }
  }

  @Property(tries = 100)
  void aBundleGivesItsEntriesBackAndNeverReadsPastItsEnd(
      @ForAll @Size(max = 20) List<@Size(max = 300) byte[]> entries) {
    byte[] bundle = EntryBundle.write(entries);
    assertThat(EntryBundle.read(bundle)).containsExactlyElementsOf(entries);
    if (bundle.length > 0) {
      byte[] cut = java.util.Arrays.copyOf(bundle, bundle.length - 1);
      assertThatThrownBy(() -> EntryBundle.read(cut)).isInstanceOf(LogException.class);
    }
  }

  @Property(tries = 50)
  void keysAreReadBackFromTheirTextAndSignTheSame(@ForAll @Size(max = 100) byte[] message) {
    SigningKey key = SigningKey.generate("some.example/log");
    SigningKey read = SigningKey.parse(key.secretText());
    VerifierKey verifier = VerifierKey.parse(key.verifierKey().toString());
    assertThat(read.sign(message)).isEqualTo(key.sign(message));
    assertThat(verifier.verify(message, read.sign(message))).isTrue();
    assertThat(key.toString()).doesNotContain(key.secretText());
  }

  @Example
  void textsThatAreNoKeyAreRefused() {
    String good = SigningKey.generate("a").verifierKey().toString();
    for (String text :
        List.of("", "a", "a+b+c", good + "=", "b" + good, good.replace('+', '-'), good + "\n")) {
      assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(LogException.class);
      assertThatThrownBy(() -> SigningKey.parse(text)).isInstanceOf(LogException.class);
    }
  }

  @Example
  void aNoteIgnoresUnknownKeysButNotAFailingKnownOne() {
    SigningKey key = SigningKey.generate("log");
    SigningKey witness = SigningKey.generate("witness");
    String text = "log\n0\n" + Hash.EMPTY_TREE + "\n";
    String note = key.signNote(text).toString();
    String cosigned = note + witness.signNote(text).signatures().getFirst() + "\n";
    SignedNote.parse(cosigned).verify(key.verifierKey());
    SignedNote.parse(cosigned).verify(witness.verifierKey());
    assertThat(SignedNote.parse(cosigned)).hasToString(cosigned);

    String failing = note + key.signNote("other\n").signatures().getFirst() + "\n";
    assertThatThrownBy(() -> SignedNote.parse(failing).verify(key.verifierKey()))
        .isInstanceOfSatisfying(
            LogException.class, e -> assertThat(e.code()).isEqualTo("LOG_SIGNATURE_INVALID"));
    for (String malformed :
        List.of("", "\n\n", text, text + "\n", note.strip(), note + "\n", note.replace("—", "-"))) {
      assertThatThrownBy(() -> SignedNote.parse(malformed)).isInstanceOf(LogException.class);
    }
  }

  @Example
  void aSignedNoteThatIsNoCheckpointIsRefused() {
    SigningKey key = SigningKey.generate("log");
    String root = Hash.EMPTY_TREE.toString();
    for (String body :
        List.of(
            "other\n0\n" + root + "\n",
            "log\n00\n" + root + "\n",
            "log\n-1\n" + root + "\n",
            "log\n0\nAAAA\n",
            "log\n0\n" + Hash.ofLeaf(new byte[0]) + "\n",
            "log\n1\n" + root + "\nextension\n")) {
      String note = key.signNote(body).toString();
      assertThatThrownBy(() -> Checkpoint.parse(note, key.verifierKey()))
          .as(body)
          .isInstanceOfSatisfying(
              LogException.class, e -> assertThat(e.code()).isEqualTo("LOG_CHECKPOINT_MALFORMED"));
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

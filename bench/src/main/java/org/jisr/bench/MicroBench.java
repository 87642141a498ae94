package org.jisr.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jisr.law.Handling;
import org.jisr.stix.CanonicalJson;
import org.jisr.stix.CopyMark;
import org.jisr.stix.MarkedCopy;
import org.jisr.stix.StixObject;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The smallest steps of an import, by JMH: reading one object, its canonical form, its handling;
 * each beside the plainest way to do something like it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MicroBench {
  private final byte[] json =
      """
      {"type":"identity","spec_version":"2.1","id":"identity--f431f809-377b-45e0-aa1c-6a4751cae5ff",\
      "created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z",\
      "name":"Port authority هيئة الميناء","description":"Seen at the gate on the evening of the final.",\
      "identity_class":"organization","sectors":["transportation"],"confidence":70}"""
          .getBytes(StandardCharsets.UTF_8);
  private final Handling handling = BenchNode.profile().handling();
  private final byte[] handlingJson = handling.canonicalJson();

  static void run(Sheet sheet) throws Exception {
    sheet.say("JMH, average time, one fork:");
    new Runner(new OptionsBuilder().include(MicroBench.class.getSimpleName()).build()).run();
  }

  /** Reading one object with all indexed fields. */
  @Benchmark
  public StixObject readObject() {
    return StixObject.read(json);
  }

  /** The canonical form of one object. */
  @Benchmark
  public byte[] canonical() {
    return CanonicalJson.of(json);
  }

  /** One recipient's marked copy: a label, a later time, and each property ranked by an HMAC. */
  @Benchmark
  public StixObject markedCopy() {
    return MarkedCopy.of(
        StixObject.read(json),
        new CopyMark("00112233445566778899aabbccddeeff", 417_001, 0, MicroBench::rank));
  }

  private static String rank(String property) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(property.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The digest of a handling, which tells equal ones. */
  @Benchmark
  public String handlingDigest() {
    return handling.digest();
  }

  /** Beside {@link #readObject}: Jackson's tree of the same bytes. */
  @Benchmark
  public JsonNode readObjectBesideJacksonTree() {
    return JsonMapper.shared().readTree(json);
  }

  /** Beside {@link #canonical}: Jackson reads the same bytes and writes them in any order. */
  @Benchmark
  public byte[] canonicalBesideJacksonThereAndBack() {
    return JsonMapper.shared().writeValueAsBytes(JsonMapper.shared().readTree(json));
  }

  /** Beside {@link #handlingDigest}: bare SHA-256 of the same bytes, already written. */
  @Benchmark
  public byte[] handlingDigestBesideBareSha256() throws NoSuchAlgorithmException {
    return MessageDigest.getInstance("SHA-256").digest(handlingJson);
  }
}

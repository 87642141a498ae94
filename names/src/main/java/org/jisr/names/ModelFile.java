package org.jisr.names;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A {@link NameModel} as bytes: compressed, probabilities as sixteenths of a bit away from what
 * their unit has on average, most of which are equal.
 */
final class ModelFile {
  private static final String MAGIC = "jisr-names/1";

  private ModelFile() {}

  static byte[] write(NameModel model) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DataOutputStream out =
        new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 1 << 16))) {
      out.writeUTF(MAGIC);
      out.writeUTF(model.provenance());
      out.writeInt(model.pairs().size());
      for (Map.Entry<String, PairModel> each : new TreeMap<>(model.pairs()).entrySet()) {
        out.writeUTF(each.getKey());
        PairModelFile.write(each.getValue(), out);
      }
      weights(model.tokenWeights(), out);
      weights(model.nameWeights(), out);
      LexiconFile.write(model.lexicon(), out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  static NameModel read(byte[] bytes) {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      if (!in.readUTF().equals(MAGIC)) {
        throw unreadable();
      }
      String provenance = in.readUTF();
      Map<String, PairModel> pairs = new TreeMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        pairs.put(in.readUTF(), PairModelFile.read(in));
      }
      Map<String, Logistic> tokens = weights(in);
      Map<String, Logistic> names = weights(in);
      return new NameModel(provenance, pairs, LexiconFile.read(in), tokens, names);
    } catch (IOException e) {
      throw unreadable();
    }
  }

  private static NamesException unreadable() {
    return new NamesException(
        "MODEL_UNREADABLE", "This is no model of this version: train it with names train.");
  }

  private static void weights(Map<String, Logistic> all, DataOutputStream out) throws IOException {
    out.writeInt(all.size());
    for (Map.Entry<String, Logistic> each : new TreeMap<>(all).entrySet()) {
      out.writeUTF(each.getKey());
      out.writeInt(each.getValue().weights().length);
      for (double weight : each.getValue().weights()) {
        out.writeDouble(weight);
      }
    }
  }

  private static Map<String, Logistic> weights(DataInputStream in) throws IOException {
    Map<String, Logistic> result = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = in.readUTF();
      double[] weights = new double[in.readInt()];
      for (int at = 0; at < weights.length; at++) {
        weights[at] = in.readDouble();
      }
      result.put(name, new Logistic(weights));
    }
    return result;
  }
}

package org.jisr.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything learnt that names are compared with: pair models of the scripts, the lexicon, the
 * weights, and where they come from. Immutable and safe for use by many threads.
 */
public final class NameModel {
  private static final String SHIPPED = "names.model";

  private final String provenance;
  private final Map<String, PairModel> pairs;
  private final Lexicon lexicon;
  private final Map<String, Logistic> tokenWeights;
  private final Map<String, Logistic> nameWeights;
  private final TokenModel tokens = new TokenModel();

  NameModel(
      String provenance,
      Map<String, PairModel> pairs,
      Lexicon lexicon,
      Map<String, Logistic> tokenWeights,
      Map<String, Logistic> nameWeights) {
    this.provenance = provenance;
    this.pairs = pairs;
    this.lexicon = lexicon;
    this.tokenWeights = tokenWeights;
    this.nameWeights = nameWeights;
    for (ScriptPair each : ScriptPair.values()) {
      PairModel pair = pairs.get(each.name());
      Logistic weights = tokenWeights.get(each.name());
      if (pair != null && weights != null) {
        tokens.put(each.source, each.target, pair, lexicon, weights);
      }
    }
  }

  private static final class Holder {
    private static final NameModel INSTANCE = load();
  }

  /** The model that comes with the program, read once. */
  public static NameModel shipped() {
    return Holder.INSTANCE;
  }

  private static NameModel load() {
    try (InputStream in = NameModel.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new NamesException(
            "MODEL_MISSING", "The model is not in the program's files: build it again.");
      }
      return ModelFile.read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a model that {@link #toBytes()} wrote; refuses anything else. */
  public static NameModel of(byte[] bytes) {
    return ModelFile.read(bytes);
  }

  /** The model as a file, the same for the same data. */
  public byte[] toBytes() {
    return ModelFile.write(this);
  }

  /** Data with hashes, licences, split and seed, as lines of text. */
  public String provenance() {
    return provenance;
  }

  Map<String, PairModel> pairs() {
    return pairs;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  Map<String, Logistic> tokenWeights() {
    return tokenWeights;
  }

  Map<String, Logistic> nameWeights() {
    return nameWeights;
  }

  TokenModel tokens() {
    return tokens;
  }

  /** The weights of names of these two scripts. */
  Logistic weights(NameScript first, NameScript second) {
    @Nullable Logistic found = null;
    ScriptPair pair = ScriptPair.of(first, second);
    if (pair != null) {
      found = nameWeights.get(pair.name());
    }
    if (found == null) {
      found = nameWeights.get(ScriptPair.ARABIC_LATIN.name());
    }
    if (found == null) {
      throw new NamesException("MODEL_INCOMPLETE", "The model has no weights: train it again.");
    }
    return found;
  }
}

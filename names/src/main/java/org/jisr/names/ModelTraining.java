package org.jisr.names;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The training of a {@link NameModel} from files of token pairs; the same files give the same
 * bytes.
 *
 * <p>One word in twenty of each script is kept out for tests and never seen, another for the
 * weights, which the pair models have not seen either.
 */
public final class ModelTraining {
  /** The seed of everything random. */
  public static final long SEED = 20261123;

  private static final int NAMES = 4_000;
  private static final int MOST_PAIRS = 90_000;

  /** A file that training knows. */
  private record Source(String file, NameScript script, boolean arabicFirst, String licence) {}

  private static final List<Source> SOURCES =
      List.of(
          new Source("wd_arabic_80.tsv", NameScript.ARABIC, false, "CC0-1.0"),
          new Source("google_ar2en_train.tsv", NameScript.ARABIC, true, "Apache-2.0"),
          new Source("wd_russian_80.tsv", NameScript.CYRILLIC, false, "CC0-1.0"),
          new Source("wd_hebrew_80.tsv", NameScript.HEBREW, false, "CC0-1.0"));

  private final Map<NameScript, List<TrainingCorpus.Entry>> entries = new TreeMap<>();
  private final Map<NameScript, java.util.Set<String>> common = new TreeMap<>();
  private final StringBuilder provenance = new StringBuilder();
  private final Consumer<String> progress;

  ModelTraining(Map<String, byte[]> files, Consumer<String> progress) {
    this.progress = progress;
    provenance.append("seed ").append(SEED).append('\n');
    for (Source each : SOURCES) {
      byte[] bytes = files.get(each.file());
      if (bytes == null) {
        throw new NamesException(
            "DATA_MISSING", "The folder lacks a file: see files() for the names of all.");
      }
      List<TrainingCorpus.Entry> read =
          TrainingCorpus.read(bytes, each.script(), each.arabicFirst());
      entries.computeIfAbsent(each.script(), key -> new ArrayList<>()).addAll(read);
      if (!each.arabicFirst()) {
        common.put(each.script(), TrainingCorpus.common(read));
      }
      provenance
          .append(each.file())
          .append(' ')
          .append(each.licence())
          .append(" sha256 ")
          .append(sha256(bytes))
          .append('\n');
    }
    provenance.append(
        "words of part 0 of 20 of each script kept out for tests, of part 1 for weights, common words excepted\n");
  }

  /** The names of the files that training needs. */
  public static List<String> files() {
    return SOURCES.stream().map(Source::file).toList();
  }

  /**
   * Trains; takes some minutes.
   *
   * @param files by the names of {@link #files()}
   * @param progress told in a line what is done
   */
  public static NameModel train(Map<String, byte[]> files, Consumer<String> progress) {
    return new ModelTraining(files, progress).run();
  }

  /** The weights are fitted to the models as they come out of the file, which rounds. */
  private NameModel run() {
    NameModel draft = new NameModel(provenance.toString(), models(), lexicon(), Map.of(), Map.of());
    return fitted(NameModel.of(draft.toBytes()));
  }

  /** The same pair models and lexicon with weights fitted anew. */
  NameModel fitted(NameModel draft) {
    Map<String, Logistic> tokenWeights = new TreeMap<>();
    for (ScriptPair each : ScriptPair.values()) {
      tokenWeights.put(each.name(), tokenWeights(each, draft.pairs(), draft.lexicon()));
    }
    NameModel fitting = new NameModel("", draft.pairs(), draft.lexicon(), tokenWeights, Map.of());
    Map<String, Logistic> nameWeights = new TreeMap<>();
    for (ScriptPair each : ScriptPair.values()) {
      nameWeights.put(each.name(), nameWeights(each, fitting));
    }
    return new NameModel(
        provenance.toString(), draft.pairs(), draft.lexicon(), tokenWeights, nameWeights);
  }

  private List<TrainingCorpus.Entry> used(NameScript script) {
    return entries.getOrDefault(script, List.of()).stream()
        .filter(each -> split(script, each) == TrainingCorpus.Split.TRAIN)
        .toList();
  }

  private TrainingCorpus.Split split(NameScript script, TrainingCorpus.Entry entry) {
    return TrainingCorpus.split(entry, common.getOrDefault(script, java.util.Set.of()));
  }

  /** Every so many-th, so that no more than {@link #MOST_PAIRS} are left. */
  private static List<SpellingPair> thinned(List<SpellingPair> pairs) {
    int step = Math.max(1, (pairs.size() + MOST_PAIRS - 1) / MOST_PAIRS);
    List<SpellingPair> result = new ArrayList<>();
    for (int at = 0; at < pairs.size(); at += step) {
      result.add(pairs.get(at));
    }
    return result;
  }

  private static List<SpellingPair> spellings(List<TrainingCorpus.Entry> entries) {
    return entries.stream()
        .map(each -> new SpellingPair(each.source(), each.target(), 1 + Math.log(each.count())))
        .toList();
  }

  private Map<String, PairModel> models() {
    Map<String, PairModel> result = new TreeMap<>();
    for (ScriptPair each : ScriptPair.values()) {
      PairTraining training = new PairTraining(thinned(pairs(each)));
      result.put(each.name(), training.run());
      progress.accept(each + ", log-likelihood of a pair " + training.logLikelihoods());
    }
    return result;
  }

  private List<SpellingPair> pairs(ScriptPair pair) {
    return switch (pair) {
      case ARABIC_LATIN -> SpellingSchools.widened(spellings(used(pair.source)));
      case CYRILLIC_LATIN, HEBREW_LATIN -> spellings(used(pair.source));
      case LATIN_LATIN -> {
        List<SpellingPair> result =
            new ArrayList<>(SpellingGroups.of(spellings(used(NameScript.CYRILLIC)), true, .5));
        result.addAll(SpellingGroups.of(spellings(used(NameScript.ARABIC)), true, .5));
        yield result;
      }
      case ARABIC_ARABIC, CYRILLIC_CYRILLIC ->
          SpellingGroups.of(spellings(used(pair.source)), false, 1);
    };
  }

  private Lexicon lexicon() {
    Lexicon result = new Lexicon();
    used(NameScript.ARABIC).forEach(each -> result.add(each.source(), each.target(), each.count()));
    return result;
  }

  private List<TrainingCorpus.Entry> calibration(NameScript script) {
    return entries.getOrDefault(script, List.of()).stream()
        .filter(each -> split(script, each) == TrainingCorpus.Split.CALIBRATE)
        .toList();
  }

  private Logistic tokenWeights(ScriptPair pair, Map<String, PairModel> models, Lexicon lexicon) {
    PairModel model = models.get(pair.name());
    if (model == null) {
      throw new IllegalStateException("A pair of scripts has no model.");
    }
    Logistic none = new Logistic(new double[TokenScorer.FEATURES + 1]);
    TokenScorer scorer = new TokenScorer(model, pair.source, pair.target, false, lexicon, none);
    NameScript other = pair == ScriptPair.LATIN_LATIN ? NameScript.CYRILLIC : pair.source;
    boolean latin = pair.target == NameScript.LATIN;
    List<String> vocabulary =
        entries.getOrDefault(other, List.of()).stream()
            .map(each -> latin ? each.target() : each.source())
            .distinct()
            .toList();
    List<SpellingPair> same = new ArrayList<>(spellings(calibration(other)));
    if (pair.same()) {
      same = SpellingGroups.of(same, latin, .1);
      if (latin) {
        same.addAll(SpellingGroups.of(spellings(calibration(NameScript.ARABIC)), true, .1));
      }
    }
    Logistic result = Logistic.fit(new TokenExamples(scorer, vocabulary, SEED).of(same));
    progress.accept(pair + " token weights " + java.util.Arrays.toString(result.weights()));
    return result;
  }

  private Logistic nameWeights(ScriptPair pair, NameModel model) {
    NameScript other = pair == ScriptPair.LATIN_LATIN ? NameScript.ARABIC : pair.source;
    List<TrainingCorpus.Entry> pairs = calibration(other);
    if (pair.same()) {
      boolean latin = pair.target == NameScript.LATIN;
      pairs =
          SpellingGroups.of(spellings(pairs), latin, 1).stream()
              .map(each -> new TrainingCorpus.Entry(each.source(), each.target(), 1))
              .toList();
    }
    NameComposer composer = new NameComposer(pairs, SEED);
    List<Logistic.Example> examples = new ArrayList<>();
    for (int each = 0; each < NAMES; each++) {
      NameComposer.Composed names = composer.next();
      NamePairing pairing =
          new NameComparison(
                  model.tokens(), NameForm.read(names.first()), NameForm.read(names.second()))
              .pairing();
      examples.add(new Logistic.Example(new double[] {pairing.evidence()}, names.same(), 1));
    }
    Logistic result = Logistic.fit(examples);
    progress.accept(pair + " name weights " + java.util.Arrays.toString(result.weights()));
    return result;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.jisr.names;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A {@link PairModel} in a {@link ModelFile}. */
final class PairModelFile {
  private static final double STEPS = 16;
  private static final double LEAST = 1e-30;

  private PairModelFile() {}

  static void write(PairModel model, DataOutputStream out) throws IOException {
    out.writeUTF(model.source.letters());
    out.writeUTF(model.target.letters());
    int[] keys = model.units.keys();
    out.writeInt(keys.length);
    for (int key : keys) {
      out.writeInt(key);
    }
    int size = model.units.size();
    int contexts = PairModel.contexts(model.units);
    short[] usual = new short[size];
    for (int unit = 1; unit < size; unit++) {
      int most = Integer.MIN_VALUE;
      for (int context = 0; context < contexts; context++) {
        most = Math.max(most, -steps(model.probabilities[context * size + unit]));
      }
      usual[unit] = (short) most;
      out.writeShort(most);
    }
    for (int context = 0; context < contexts; context++) {
      short before = 0;
      for (int unit = 1; unit < size; unit++) {
        short each = (short) (steps(model.probabilities[context * size + unit]) + usual[unit]);
        out.writeShort(each - before);
        before = each;
      }
    }
    letters(model.sourceLetters, out);
    letters(model.targetLetters, out);
  }

  static PairModel read(DataInputStream in) throws IOException {
    Alphabet source = new Alphabet(in.readUTF());
    Alphabet target = new Alphabet(in.readUTF());
    int[] keys = new int[in.readInt()];
    for (int at = 0; at < keys.length; at++) {
      keys[at] = in.readInt();
    }
    UnitTable units = new UnitTable(source.size(), target.size(), keys);
    int size = units.size();
    short[] usual = new short[size];
    for (int unit = 1; unit < size; unit++) {
      usual[unit] = in.readShort();
    }
    float[] probabilities = new float[PairModel.contexts(units) * size];
    for (int from = 0; from < probabilities.length; from += size) {
      short before = 0;
      for (int unit = 1; unit < size; unit++) {
        before += in.readShort();
        probabilities[from + unit] = (float) Math.pow(2, (before - usual[unit]) / STEPS);
      }
    }
    LetterModel sourceLetters = letters(in, source.size());
    return new PairModel(
        source, target, units, probabilities, sourceLetters, letters(in, target.size()));
  }

  private static int steps(double probability) {
    return (int) Math.round(Math.log(Math.max(LEAST, probability)) / Math.log(2) * STEPS);
  }

  private static void letters(LetterModel model, DataOutputStream out) throws IOException {
    for (float each : model.logarithms()) {
      out.writeShort((short) Math.round(each * 256));
    }
  }

  private static LetterModel letters(DataInputStream in, int size) throws IOException {
    float[] result = new float[size * size];
    for (int at = 0; at < result.length; at++) {
      result[at] = in.readShort() / 256f;
    }
    return new LetterModel(size, result);
  }
}

package org.jisr.names;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** A {@link Lexicon} in a {@link ModelFile}: Arabic tokens in order, each without its beginning. */
final class LexiconFile {
  private LexiconFile() {}

  static void write(Lexicon lexicon, DataOutputStream out) throws IOException {
    Map<String, Map<String, Integer>> sorted = new TreeMap<>(lexicon.pairs());
    out.writeInt(sorted.size());
    String before = "";
    for (Map.Entry<String, Map<String, Integer>> each : sorted.entrySet()) {
      String arabic = each.getKey();
      int same = 0;
      while (same < Math.min(before.length(), arabic.length())
          && before.charAt(same) == arabic.charAt(same)) {
        same++;
      }
      out.writeByte(same);
      out.writeByte(arabic.length() - same);
      for (int at = same; at < arabic.length(); at++) {
        out.writeChar(arabic.charAt(at));
      }
      before = arabic;
      out.writeShort(each.getValue().size());
      for (Map.Entry<String, Integer> latin : new TreeMap<>(each.getValue()).entrySet()) {
        out.writeByte(latin.getKey().length());
        out.writeBytes(latin.getKey());
        out.writeShort(Math.min(Short.MAX_VALUE, latin.getValue()));
      }
    }
  }

  static Lexicon read(DataInputStream in) throws IOException {
    Lexicon result = new Lexicon();
    String before = "";
    for (int left = in.readInt(); left > 0; left--) {
      StringBuilder arabic = new StringBuilder(before.substring(0, in.readUnsignedByte()));
      for (int letters = in.readUnsignedByte(); letters > 0; letters--) {
        arabic.append(in.readChar());
      }
      before = arabic.toString();
      for (int count = in.readUnsignedShort(); count > 0; count--) {
        byte[] latin = new byte[in.readUnsignedByte()];
        in.readFully(latin);
        String text = new String(latin, java.nio.charset.StandardCharsets.US_ASCII);
        result.add(before, text, in.readUnsignedShort());
      }
    }
    return result;
  }
}

package org.jisr.node;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jisr.bank.SuppressionMarks;

/** The part of the keys of backups that says what erasures keep out; older files end before it. */
final class MarkSection {
  private static final int DIGEST_BYTES = 32;

  private MarkSection() {}

  static void write(DataOutput out, List<SuppressionMarks> all) throws IOException {
    out.writeInt(all.size());
    for (SuppressionMarks marks : all) {
      out.writeUTF(marks.erasure().toString());
      out.writeUTF(marks.ground());
      out.writeUTF(marks.madeAt().toString());
      out.write(marks.key());
      out.writeInt(marks.digests().size());
      for (byte[] digest : marks.digests()) {
        out.write(digest);
      }
    }
  }

  static List<SuppressionMarks> read(DataInputStream in) throws IOException {
    List<SuppressionMarks> all = new ArrayList<>();
    if (in.available() == 0) {
      return all;
    }
    for (int count = in.readInt(); count > 0; count--) {
      UUID erasure = UUID.fromString(in.readUTF());
      String ground = in.readUTF();
      Instant madeAt = Instant.parse(in.readUTF());
      byte[] key = bytes(in);
      List<byte[]> digests = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        digests.add(bytes(in));
      }
      all.add(new SuppressionMarks(erasure, ground, madeAt, key, digests));
    }
    return all;
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[DIGEST_BYTES];
    in.readFully(bytes);
    return bytes;
  }
}

package org.jisr.node;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.UUID;

/**
 * The keys of the statements and leaves that one life of a node numbered; a restored node begins a
 * new series, as it gives the same numbers again.
 *
 * @param firstStatement the first statement it is for
 * @param firstLeaf the first leaf it is for
 */
record KeySeries(
    UUID id, long firstStatement, long firstLeaf, PunctureTree statements, PunctureTree leaves) {

  static KeySeries fresh(long firstStatement, long firstLeaf) {
    return new KeySeries(
        UUID.randomUUID(),
        firstStatement,
        firstLeaf,
        PunctureTree.of(Sealing.random(PunctureTree.KEY_BYTES)),
        PunctureTree.of(Sealing.random(PunctureTree.KEY_BYTES)));
  }

  void write(DataOutput out) throws IOException {
    out.writeUTF(id.toString());
    out.writeLong(firstStatement);
    out.writeLong(firstLeaf);
    statements.write(out);
    leaves.write(out);
  }

  static KeySeries read(DataInput in) throws IOException {
    return new KeySeries(
        UUID.fromString(in.readUTF()),
        in.readLong(),
        in.readLong(),
        PunctureTree.read(in),
        PunctureTree.read(in));
  }
}

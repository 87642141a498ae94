package org.jisr.intake;

import java.util.Map;
import org.jisr.bank.Source;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;

/** The leaf that stands in the log before anything of a file is stored. */
final class ImportLeaf {
  private ImportLeaf() {}

  static Leaf of(JobRow row, Source source, long objects) {
    return new Leaf(
        LeafKind.IMPORT,
        Map.of("source", source.kind().code(), "objects", String.valueOf(objects)),
        Map.of(
            "import", row.id().toString(),
            "name", row.name(),
            "digest", row.digest(),
            "account", row.consultation().viewer().account(),
            "purpose", row.consultation().purpose().code(),
            "originator", row.profile().handling().originator().value()));
  }
}

package org.jisr.bench;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.screening.ColumnMapping;
import org.jisr.screening.ListFormat;
import org.jisr.screening.ListImport;
import org.jisr.screening.Screening;
import org.jisr.stix.Tlp;

/** The room of screening on a bench's node, and the person who keeps its lists. */
final class ScreeningRoom {
  static final Viewer KEEPER =
      new Viewer(BenchNode.SELF, "keeper", Set.of(Role.ADMINISTRATOR), Tlp.CLEAR);

  private ScreeningRoom() {}

  static Screening open(BenchNode node) {
    return Screening.open(
        node.dataSource(),
        node.log(),
        node.bank().gate(),
        account -> Optional.of(BenchNode.ANALYST.viewer()),
        Clock.systemUTC());
  }

  static void take(Screening screening, byte[] table) {
    screening
        .lists()
        .importList(
            KEEPER,
            new ListImport("bench", "Bench", ListFormat.CSV, ColumnMapping.PLAIN, null),
            new ByteArrayInputStream(table));
  }

  /** Waits until the lists taken in are searched. */
  static void ready(Screening screening) throws InterruptedException {
    while (!screening.state(KEEPER).lists().stream().allMatch(each -> each.ready())) {
      Thread.sleep(50);
    }
  }
}

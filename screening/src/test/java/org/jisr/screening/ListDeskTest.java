package org.jisr.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jisr.fixtures.TestDatabase;
import org.jisr.law.PartyId;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.log.LogEntry;
import org.jisr.log.SigningKey;
import org.jisr.log.TransparencyLog;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListDeskTest {
  private static final Viewer OFFICER = viewer("officer-1", Role.LIAISON);
  private static final Viewer ADMINISTRATOR = viewer("admin-1", Role.ADMINISTRATOR);

  private final TestClock clock = new TestClock();
  private final AtomicInteger changes = new AtomicInteger();
  private TestDatabase database;
  private TransparencyLog log;
  private ListDesk desk;

  private static Viewer viewer(String account, Role role) {
    return new Viewer(new PartyId("north-coast"), account, Set.of(role), Tlp.AMBER);
  }

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    database = TestDatabase.create();
    log = TransparencyLog.open(folder.resolve("log"), SigningKey.generate("north-coast"), clock);
    desk =
        new ListDesk(
            new ScreeningDatabase(database.dataSource()), log, clock, changes::incrementAndGet);
  }

  @AfterEach
  void close() {
    log.close();
    database.close();
  }

  private ListVersion take(String rows, @Nullable String confirmed) {
    return take(rows.getBytes(StandardCharsets.UTF_8), confirmed);
  }

  private ListVersion take(byte[] file, @Nullable String confirmed) {
    return desk.importList(
        ADMINISTRATOR,
        new ListImport("watch", "Invented list", ListFormat.CSV, ColumnMapping.PLAIN, confirmed),
        new ByteArrayInputStream(file));
  }

  private static String rows(int from, int to) {
    StringBuilder rows = new StringBuilder("id,name\n");
    for (int at = from; at < to; at++) {
      rows.append(at).append(",Person Number").append(at).append('\n');
    }
    return rows.toString();
  }

  private ListStatus status() {
    return desk.lists().getFirst();
  }

  private LogEntry lastLeaf() {
    return log.entry(log.size() - 1);
  }

  @Test
  void aVersionSaysWhereItIsFromAndWhatItChanged() {
    assertThat(take("id,name\n1,Ada Quill\n2,Bo Renn\n3,Cy Vale\n4,Di Moss\n5,Ed Lark\n", null))
        .extracting("number", "entries", "added", "changed", "removed")
        .containsExactly(1, 5, 5, 0, 0);
    ListVersion second =
        take("id,name\n1,Ada Quill\n2,Bo Rennick\n3,Cy Vale\n4,Di Moss\n6,Fay Orr\n", null);
    assertThat(second)
        .extracting("number", "entries", "added", "changed", "removed", "importedBy")
        .containsExactly(2, 5, 1, 1, 1, "admin-1");
    assertThat(second.sha256()).hasSize(64);
    assertThat(status().version()).isEqualTo(second);
    assertThat(changes).hasValue(2);
    assertThat(lastLeaf().code()).isEqualTo("screening");
    assertThat(lastLeaf().clear())
        .containsEntry("action", "list")
        .containsEntry("hash", second.sha256());
  }

  @Test
  void theDifferenceIsKeptAndCanBePaged() {
    take("id,name\n1,Ada Quill\n2,Bo Renn\n3,Cy Vale\n4,Di Moss\n5,Ed Lark\n", null);
    take("id,name\n1,Ada Quill\n2,Bo Rennick\n3,Cy Vale\n4,Di Moss\n6,Fay Orr\n", null);
    List<EntryChange> all = desk.changes(OFFICER, "watch", 2, "", 10);
    assertThat(all).extracting(EntryChange::id).containsExactly("2", "5", "6");
    assertThat(all.get(0).before()).extracting(ListEntry::name).isEqualTo("Bo Renn");
    assertThat(all.get(0).after()).extracting(ListEntry::name).isEqualTo("Bo Rennick");
    assertThat(all.get(1).after()).isNull();
    assertThat(all.get(2).before()).isNull();
    assertThat(desk.changes(OFFICER, "watch", 2, "2", 1))
        .extracting(EntryChange::id)
        .containsExactly("5");
    assertThat(desk.versions(OFFICER, "watch"))
        .extracting(ListVersion::number)
        .containsExactly(2, 1);
  }

  @Test
  void theSameFileAgainIsNoNewVersion() {
    take(rows(0, 10), null);
    long leaves = log.size();
    assertThat(take(rows(0, 10), null).number()).isEqualTo(1);
    assertThat(log.size()).isEqualTo(leaves);
  }

  @Test
  void aListThatShrinksIsRefusedWithAnAlarmUntilAPersonConfirmsThatFile() {
    take(rows(0, 100), null);
    assertThat(take(rows(0, 80), null).number()).isEqualTo(2);
    String[] checksum = new String[1];
    assertThatThrownBy(() -> take(rows(0, 63), null))
        .isInstanceOfSatisfying(
            ScreeningException.class,
            e -> {
              assertThat(e.code()).isEqualTo("SCREENING_LIST_SHRINKS");
              assertThat(e.details()).containsEntry("before", "80").containsEntry("after", "63");
              checksum[0] = e.details().get("sha256");
            });
    assertThat(lastLeaf().clear()).containsEntry("action", "alarm");
    assertThat(status().alarm()).extracting("entries", "sha256").containsExactly(63, checksum[0]);
    assertThat(status().version()).extracting("number").isEqualTo(2);
    assertThatThrownBy(() -> take(rows(0, 62), checksum[0])).hasMessageContaining("fifth");
    assertThat(take(rows(0, 63), checksum[0]).removed()).isEqualTo(17);
    assertThat(status().alarm()).isNull();
  }

  @Test
  void aListThatShrinksToNothingIsRefused() {
    assertThatThrownBy(() -> take("id,name\n", null))
        .isInstanceOfSatisfying(
            ScreeningException.class,
            e -> assertThat(e.fault()).isEqualTo(ScreeningFault.LIST_EMPTY));
    take("id,name\n1,Ada Quill\n", null);
    assertThatThrownBy(() -> take("id,name\n", null))
        .isInstanceOfSatisfying(
            ScreeningException.class,
            e -> assertThat(e.fault()).isEqualTo(ScreeningFault.LIST_SHRINKS));
  }

  @Test
  void whatBreaksInTheMiddleLeavesTheOldVersion() {
    take(rows(0, 2_000), null);
    byte[] good = rows(5, 2_100).getBytes(StandardCharsets.UTF_8);
    byte[] broken = Arrays.copyOf(good, good.length + 3);
    System.arraycopy("\"x,".getBytes(StandardCharsets.UTF_8), 0, broken, good.length, 3);
    assertThatThrownBy(() -> take(broken, null))
        .isInstanceOfSatisfying(
            ScreeningException.class,
            e -> assertThat(e.fault()).isEqualTo(ScreeningFault.FILE_MALFORMED));
    assertThatThrownBy(() -> take("id,name\n7,A Bee\n7,C Dee\n", null))
        .isInstanceOfSatisfying(
            ScreeningException.class,
            e -> {
              assertThat(e.fault()).isEqualTo(ScreeningFault.ENTRY_TWICE);
              assertThat(e.details()).containsEntry("line", "3");
            });
    assertThat(status().version()).extracting("number", "entries").containsExactly(1, 2_000);
    assertThat(changes).hasValue(1);
  }

  @Test
  void administratorsTakeListsInAndReadNoNames() {
    take("id,name\n1,Ada Quill\n", null);
    assertThat(desk.versions(ADMINISTRATOR, "watch")).hasSize(1);
    assertThatThrownBy(() -> desk.changes(ADMINISTRATOR, "watch", 1, "", 10))
        .isInstanceOfSatisfying(
            ScreeningException.class,
            e -> assertThat(e.fault()).isEqualTo(ScreeningFault.NOT_ALLOWED));
    assertThatThrownBy(
            () ->
                desk.importList(
                    viewer("field-1", Role.FIELD_OFFICER),
                    new ListImport("w", "W", ListFormat.CSV, ColumnMapping.PLAIN, null),
                    new ByteArrayInputStream(new byte[0])))
        .isInstanceOf(ScreeningException.class);
  }
}

package org.jisr.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class TableFileTest {
  private static final String MAPPING =
      "{\"mapping\":\"m\",\"objects\":{\"a\":{\"type\":\"identity\",\"key\":[\"k\"],\"columns\":{\"name\":\"name\"}}}}";

  private static TableFile open(String table) throws IOException {
    return TableFile.open(
        new ByteArrayInputStream(table.getBytes(UTF_8)), MappingReader.read(MAPPING));
  }

  private static List<TableFile.Row> rows(String table) throws IOException {
    List<TableFile.Row> rows = new ArrayList<>();
    try (TableFile file = open(table)) {
      for (TableFile.Row row = file.next(); row != null; row = file.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** What is quoted as RFC 4180 says comes back as it was, whatever it holds. */
  @Property(tries = 300)
  void quotedCellsComeBack(
      @ForAll("cells") List<List<String>> cells, @ForAll("separators") String separator)
      throws IOException {
    String table =
        "k%sname\r\n".formatted(separator)
            + cells.stream()
                .map(
                    row ->
                        row.stream()
                            .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                            .collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\r\n"));
    assertThat(rows(table).stream().map(TableFile.Row::cells).toList()).isEqualTo(cells);
  }

  @Provide
  Arbitrary<List<List<String>>> cells() {
    return Arbitraries.strings()
        .withChars("ab,;|\t\n\" =+@شمس\u200F\u0660")
        .ofMaxLength(12)
        .list()
        .ofSize(2)
        .list()
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> separators() {
    return Arbitraries.of(",", ";", "\t", "|");
  }

  /** Whatever stands in a file, there is an answer or a refusal with a code. */
  @Property(tries = 500)
  void nothingButRefusalsComesOfJunk(@ForAll byte[] junk, @ForAll boolean headed) {
    byte[] head = (headed ? "k,name\n" : "").getBytes(UTF_8);
    byte[] all =
        java.nio.ByteBuffer.allocate(head.length + junk.length).put(head).put(junk).array();
    try {
      TablePreview.of(new ByteArrayInputStream(all), MAPPING, null, Instant.EPOCH);
    } catch (IntakeException | IOException e) {
      assertThat(e).isInstanceOf(IntakeException.class);
    }
  }

  @Example
  void aQuoteThatIsNeverClosedIsRefusedWithItsLine() {
    refused("k,name\n1,ok\n2,\"never\n3,x\n", IntakeFault.TABLE_BROKEN, "3");
    refused("k,name\n1,\"closed\"but\n", IntakeFault.TABLE_BROKEN, "2");
    refused("k,name\n1,\"" + "x".repeat(1_000_000), IntakeFault.TABLE_BROKEN, "2");
  }

  @Example
  void aMillionColumnsAndAHugeCellAreRefusedWithTheirLine() {
    refused("k,name\n" + ",".repeat(1_000_000) + "\n", IntakeFault.TABLE_TOO_WIDE, "2");
    refused(",".repeat(1_000_000) + "\n", IntakeFault.TABLE_TOO_WIDE, "1");
    refused("k,name\n1," + "x".repeat(200_000) + "\n", IntakeFault.TABLE_TOO_WIDE, "2");
  }

  private static void refused(String table, IntakeFault fault, String line) {
    assertThatThrownBy(() -> rows(table))
        .isInstanceOfSatisfying(
            IntakeException.class,
            e -> {
              assertThat(e.fault()).isEqualTo(fault);
              assertThat(e.details()).containsEntry("line", line);
            });
  }

  @Example
  void columnsAreFoundUnderWhateverSeparatorAndDecoration() throws Exception {
    assertThat(open("\uFEFF\u200Fk \t\"name\"\n").separator()).isEqualTo('\t');
    assertThat(open("a,b,c;k;name\n").separator()).isEqualTo(';');
    assertThat(open("k,name\n").place("name ")).isEqualTo(1);
  }

  @Example
  void aHeaderThatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> open("k,other\n"))
        .isInstanceOfSatisfying(
            IntakeException.class, e -> assertThat(e.details()).containsEntry("column", "name"));
    for (String header : List.of("k,name,k\n", "", "\n\n", " , ,\n")) {
      assertThatThrownBy(() -> open(header))
          .hasFieldOrPropertyWithValue("fault", IntakeFault.TABLE_HEADER);
    }
  }

  @Example
  void tooManyRowsAreRefused() {
    String rows =
        IntStream.range(0, TableFile.MOST_ROWS + 1)
            .mapToObj(i -> "1,a\n")
            .collect(Collectors.joining());
    assertThatThrownBy(() -> rows("k,name\n" + rows))
        .hasFieldOrPropertyWithValue("fault", IntakeFault.TABLE_TOO_LONG);
  }
}

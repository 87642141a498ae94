package org.jisr.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostileListTest {
  private static void refused(ScreeningFault fault, ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            ScreeningException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }

  @Test
  void aBombOfEntitiesIsNotEvenRead() {
    String bomb =
        """
        <?xml version="1.0"?>
        <!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
        <CONSOLIDATED_LIST><INDIVIDUAL><FIRST_NAME>&c;</FIRST_NAME></INDIVIDUAL></CONSOLIDATED_LIST>
        """;
    refused(ScreeningFault.FILE_UNSAFE, () -> TestLists.read(ListFormat.UN_XML, bomb));
  }

  @Test
  void anExternalEntityReachesNoFile(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "Hidden Name");
    String file =
        """
        <!DOCTYPE sdnList [<!ENTITY x SYSTEM "%s">]>
        <sdnList><sdnEntry><uid>1</uid><lastName>&x;</lastName></sdnEntry></sdnList>
        """
            .formatted(secret.toUri());
    refused(ScreeningFault.FILE_UNSAFE, () -> TestLists.read(ListFormat.OFAC_XML, file));
  }

  @Test
  void aDeepFileIsRefused() {
    String deep = "<export>" + "<sanctionEntity>".repeat(100_000);
    refused(ScreeningFault.FILE_UNSAFE, () -> TestLists.read(ListFormat.EU_XML, deep));
  }

  @Test
  void anEndlessTextIsRefusedBeforeItFillsTheMemory() {
    InputStream endless =
        new SequenceInputStream(
            new ByteArrayInputStream(
                "<export><sanctionEntity><remark x='".getBytes(StandardCharsets.UTF_8)),
            new InputStream() {
              @Override
              public int read() {
                return 'a';
              }

              @Override
              public int read(byte[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, (byte) 'a');
                return length;
              }
            });
    refused(
        ScreeningFault.FILE_UNSAFE,
        () ->
            ListReader.read(
                ListReader.of(ListFormat.EU_XML, ColumnMapping.PLAIN),
                endless,
                new TestLists.Taken()));
  }

  @Test
  void aBrokenFileIsToldWithItsLine() {
    String broken = "{\"id\":\"1\",\"schema\":\"Person\"}\n{\"id\":\n";
    assertThatThrownBy(() -> TestLists.read(ListFormat.FTM_JSON, broken))
        .isInstanceOfSatisfying(
            ScreeningException.class,
            e -> {
              assertThat(e.fault()).isEqualTo(ScreeningFault.FILE_MALFORMED);
              assertThat(e.details()).containsEntry("line", "2");
            });
    assertThatThrownBy(() -> TestLists.read(ListFormat.UN_XML, "<CONSOLIDATED_LIST>\n\n<a></b>"))
        .isInstanceOfSatisfying(
            ScreeningException.class, e -> assertThat(e.details()).containsEntry("line", "3"));
  }

  @ParameterizedTest
  @EnumSource(ListFormat.class)
  void noFormatTakesTheFileOfAnother(ListFormat format) {
    for (ListFormat other : ListFormat.values()) {
      if (other != format) {
        assertThatThrownBy(() -> TestLists.read(format, TestLists.of(other)))
            .isInstanceOf(ScreeningException.class);
      }
    }
  }
}

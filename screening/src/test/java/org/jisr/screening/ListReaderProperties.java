package org.jisr.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whatever bytes come, a reader gives entries or says why not; nothing else escapes. */
final class ListReaderProperties {
  private static final List<ListFormat> XML =
      List.of(ListFormat.UN_XML, ListFormat.OFAC_XML, ListFormat.EU_XML);

  private static @Nullable ScreeningException fault(ListFormat format, byte[] file) {
    try {
      TestLists.read(format, file);
      return null;
    } catch (ScreeningException e) {
      return e;
    }
  }

  @Property(tries = 300)
  void randomBytes(@ForAll ListFormat format, @ForAll @Size(max = 400) byte[] bytes) {
    ScreeningException fault = fault(format, bytes);
    assertThat(fault == null || !fault.code().isEmpty()).isTrue();
  }

  @Property(tries = 600)
  void changedBytes(
      @ForAll ListFormat format,
      @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 100_000) Integer> places,
      @ForAll byte with) {
    byte[] file = TestLists.of(format).clone();
    places.forEach(place -> file[place % file.length] = with);
    ScreeningException fault = fault(format, file);
    assertThat(fault == null || !fault.code().isEmpty()).isTrue();
  }

  @Property(tries = 400)
  void aCutXmlFileIsNeverTakenForAWholeOne(
      @ForAll @IntRange(max = 2) int number, @ForAll @IntRange(max = 100_000) int cut) {
    byte[] file =
        new String(TestLists.of(XML.get(number)), java.nio.charset.StandardCharsets.UTF_8)
            .strip()
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(fault(XML.get(number), Arrays.copyOf(file, cut % file.length))).isNotNull();
  }

  @Property(tries = 300)
  void aCutTableOrLineFileGivesABeginningOfTheWholeOrIsRefused(
      @ForAll @IntRange(max = 100_000) int cut) {
    byte[] file = TestLists.of(ListFormat.FTM_JSON);
    byte[] part = Arrays.copyOf(file, cut % file.length);
    if (fault(ListFormat.FTM_JSON, part) == null) {
      List<ListEntry> whole = TestLists.read(ListFormat.FTM_JSON, file).entries;
      List<ListEntry> some = TestLists.read(ListFormat.FTM_JSON, part).entries;
      assertThat(whole.subList(0, some.size())).isEqualTo(some);
    }
  }
}

package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jisr.bank.ViewPosition;

final class PageMarkProperties {
  @Property(tries = 200)
  void aMarkIsReadBackByWhoeverWroteIt(
      @ForAll @Size(32) byte[] key,
      @ForAll String binding,
      @ForAll @LongRange(min = 0, max = 4_000_000_000_000_000L) long after,
      @ForAll @LongRange(min = 0, max = 4_000_000_000_000_000L) long horizon) {
    ViewPosition position = new ViewPosition(moment(after), moment(horizon));
    PageMark mark = new PageMark(key, binding);
    assertThat(mark.read(mark.write(position))).isEqualTo(position);
  }

  @Property(tries = 200)
  void aMarkOfAnotherKeyOrQuestionIsRefused(
      @ForAll @Size(32) byte[] key, @ForAll String binding, @ForAll @IntRange(max = 31) int at) {
    String text = new PageMark(key, binding).write(new ViewPosition(moment(1), moment(2)));
    byte[] other = key.clone();
    other[at] ^= 1;
    refused(new PageMark(other, binding), text);
    refused(new PageMark(key, binding + "x"), text);
  }

  @Property(tries = 300)
  void oneBitMoreOrLessIsRefused(
      @ForAll @Size(32) byte[] key, @ForAll @IntRange(max = 319) int bit) {
    PageMark mark = new PageMark(key, "objects");
    byte[] bytes =
        Base64.getUrlDecoder().decode(mark.write(new ViewPosition(moment(1), moment(2))));
    bytes[bit / 8] ^= (byte) (1 << (bit % 8));
    refused(mark, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  @Property(tries = 300)
  void anyOtherTextIsRefused(@ForAll String text) {
    refused(new PageMark(new byte[32], "objects"), text);
  }

  private static void refused(PageMark mark, String text) {
    assertThatThrownBy(() -> mark.read(text))
        .isInstanceOfSatisfying(
            TaxiiException.class, e -> assertThat(e.fault()).isEqualTo(TaxiiFault.NEXT));
  }

  private static Instant moment(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}

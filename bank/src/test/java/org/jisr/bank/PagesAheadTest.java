package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class PagesAheadTest {
  private static final ViewPage<ViewedObject> PAGE =
      new ViewPage<>(List.of(), new ViewPosition(Instant.EPOCH, Instant.EPOCH));

  private final PageThreads threads = new PageThreads();
  private final PagesAhead ahead = new PagesAhead(threads);

  private static PagesAhead.Place place(int limit) {
    return new PagesAhead.Place(
        Viewing.grant(),
        ViewFilter.everything(),
        limit,
        new ViewPosition(Instant.EPOCH, Instant.EPOCH));
  }

  private static ViewState state(long lastStatement) {
    return new ViewState(1, 7, 0, 0, "digest", Instant.EPOCH, lastStatement, 0, 3);
  }

  private void begin(PagesAhead.Place place) {
    ahead.begin(place, () -> new PagesAhead.Read(state(7), PAGE));
  }

  @Test
  void aPageIsHandedOutOnceWhereItWasAskedFor() {
    begin(place(10));
    assertThat(ahead.take(place(11), state(7))).isNull();
    assertThat(ahead.take(place(10), state(7))).isEqualTo(PAGE);
    assertThat(ahead.take(place(10), state(7))).isNull();
  }

  @Test
  void aPageOfAnotherStateOfTheBankIsThrownAway() {
    begin(place(10));
    assertThat(ahead.take(place(10), state(8))).isNull();
    assertThat(ahead.take(place(10), state(7))).isNull();
  }

  @Test
  void whatIsForgottenDoesNotComeBack() {
    begin(place(10));
    ahead.clear();
    assertThat(ahead.take(place(10), state(7))).isNull();
  }

  @Test
  void aFailedGuessIsNoAnswer() {
    ahead.begin(
        place(10),
        () -> {
          throw new BankException(BankFault.UNAVAILABLE);
        });
    assertThat(ahead.take(place(10), state(7))).isNull();
  }

  @Test
  void nothingIsGuessedWhileSomebodyWaitsForAPage() throws InterruptedException {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    Thread reader =
        Thread.ofVirtual()
            .start(
                () ->
                    threads.read(
                        () -> {
                          reading.countDown();
                          return await(done);
                        }));
    reading.await();
    begin(place(10));
    done.countDown();
    reader.join();
    assertThat(ahead.take(place(10), state(7))).isNull();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

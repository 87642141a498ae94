package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class PageThreadsTest {
  private final PageThreads threads = new PageThreads();

  @Test
  void worksOnAPlatformThreadAlsoForAVirtualOne() throws Exception {
    AtomicReference<Boolean> virtual = new AtomicReference<>();
    Thread.ofVirtual()
        .start(() -> virtual.set(threads.read(() -> Thread.currentThread().isVirtual())))
        .join();
    assertThat(virtual).hasValue(false);
  }

  @Test
  void throwsWhatTheWorkThrew() {
    BankException failure = new BankException(BankFault.UNAVAILABLE);
    assertThatThrownBy(
            () ->
                threads.read(
                    () -> {
                      throw failure;
                    }))
        .isSameAs(failure);
  }

  @Test
  void aReaderWhoIsInterruptedStopsWaitingAndItsWorkIsInterruptedToo() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread reader =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    threads.read(() -> sleep(begun, stopped));
                  } catch (BankException e) {
                    failure.set(e);
                  }
                });
    begun.await();
    reader.interrupt();
    reader.join();
    stopped.await();
    assertThat(failure.get()).isInstanceOf(BankException.class);
  }

  private static String sleep(CountDownLatch begun, CountDownLatch stopped) {
    begun.countDown();
    try {
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException e) {
      stopped.countDown();
    }
    return "";
  }
}

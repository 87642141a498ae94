package org.jisr.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jisr.bank.Bank;
import org.jisr.law.PartyId;
import org.jisr.log.TransparencyLog;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the exchange of one real node fail on demand. Orders are lines:
 *
 * <ul>
 *   <li>{@code arm STEP}: the next thread that reaches the step stays there for good, for somebody
 *       to kill the process; {@code {"event":"reached"}} says that it did
 *   <li>{@code remember}: what the node signs and shows now is kept, as a thief would, for the lies
 *       under a dead key
 *   <li>{@code forge LIE PARTNER}: posts one {@link Lie} over the node's own connection and with
 *       its own keys; {@code {"event":"forged"}} says what was answered
 * </ul>
 */
public final class Saboteur {
  private final Consumer<String> say;
  private final AtomicReference<FaultPoint.@Nullable Step> armed = new AtomicReference<>();
  private volatile @Nullable Exchange exchange;
  private @Nullable NodeKeys remembered;

  /**
   * For one node.
   *
   * @param say takes each answer, one JSON object a line
   */
  public Saboteur(Consumer<String> say) {
    this.say = say;
  }

  /** Opens the exchange as {@link Exchange#open} does, and watches its steps. */
  public Exchange open(
      DataSource dataSource,
      TransparencyLog log,
      Bank bank,
      NodeIdentity identity,
      InstantSource clock) {
    Exchange opened = Exchange.open(dataSource, log, bank, identity, clock, this::reached);
    exchange = opened;
    return opened;
  }

  /** Carries out orders until there are no more; {@code {"event":"failed"}} answers a bad one. */
  public void obey(InputStream orders) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(orders, StandardCharsets.UTF_8))) {
      for (String order = lines.readLine(); order != null; order = lines.readLine()) {
        answer(order);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(String order) {
    try {
      obey(order.split(" "));
    } catch (RuntimeException | IOException e) {
      say.accept(event("failed").put("order", order).put("cause", String.valueOf(e)).toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void obey(String[] words) throws IOException, InterruptedException {
    switch (words[0]) {
      case "arm" -> {
        armed.set(FaultPoint.Step.valueOf(words[1]));
        say.accept(event("armed").put("step", words[1]).toString());
      }
      case "forge" -> {
        Exchange node = Objects.requireNonNull(exchange, "The node is not up yet.");
        NodeKeys dead = remembered == null ? node.identity().keys() : remembered;
        Forger forger =
            new Forger(node.core(), new Directory(node.core().jdbi(), node.core().clock()), dead);
        say.accept(
            forger.post(Lie.of(words[1]), new PartyId(words[2])).put("event", "forged").toString());
      }
      case "remember" -> {
        remembered = Objects.requireNonNull(exchange, "The node is not up yet.").identity().keys();
        say.accept(event("remembered").toString());
      }
      default -> throw new IllegalArgumentException("There is no such order.");
    }
  }

  private void reached(FaultPoint.Step step) {
    if (armed.compareAndSet(step, null)) {
      say.accept(event("reached").put("step", step.name()).toString());
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static ObjectNode event(String name) {
    return CanonicalText.object().put("event", name);
  }
}

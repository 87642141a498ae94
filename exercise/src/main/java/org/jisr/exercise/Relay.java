package org.jisr.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A wire to one port of this machine that can be cut, made deaf on one side, slowed and torn; it
 * sees bytes only, which are sealed by TLS.
 */
final class Relay implements AutoCloseable {
  private static final int CHUNK = 16 << 10;

  /** What happens to the bytes. */
  private enum Weather {
    FAIR,
    CUT,
    ANSWERS_LOST,
    ANSWER_BREAKS,
    SLOW,
    TORN
  }

  private final ServerSocket door;
  private final InetSocketAddress target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger strokes = new AtomicInteger();
  private final AtomicLong left = new AtomicLong();
  private volatile Weather weather = Weather.FAIR;
  private volatile Duration delay = Duration.ZERO;

  /** A wire from any free port of the loopback address. */
  Relay(int target) throws IOException {
    this(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), target);
  }

  Relay(InetSocketAddress here, int target) throws IOException {
    this.door = new ServerSocket();
    this.door.setReuseAddress(true);
    this.door.bind(here, 50);
    this.target = new InetSocketAddress(InetAddress.getLoopbackAddress(), target);
    Thread.ofPlatform().daemon().start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** How often the weather struck since it last changed. */
  int strokes() {
    return strokes.get();
  }

  /** Ends every connection and lets no new one through. */
  void cut() {
    change(Weather.CUT);
    endAll();
  }

  /** Whatever the far side answers is swallowed; what is sent to it arrives. */
  void loseAnswers() {
    change(Weather.ANSWERS_LOST);
  }

  /** The next so many answers end their connection instead of arriving. */
  void breakAnswers(int count) {
    left.set(count);
    change(Weather.ANSWER_BREAKS);
  }

  /** Everything takes that much longer, in both directions. */
  void slow(Duration longer) {
    delay = longer;
    change(Weather.SLOW);
  }

  /** After so many more bytes towards the far side the connection ends, once. */
  void tear(long bytes) {
    left.set(bytes);
    change(Weather.TORN);
  }

  /** Everything passes again; what was swallowed is lost, and its connections end. */
  void join() {
    boolean lossy = weather == Weather.ANSWERS_LOST;
    change(Weather.FAIR);
    if (lossy) {
      endAll();
    }
  }

  @Override
  public void close() {
    end(door);
    endAll();
  }

  private void change(Weather next) {
    strokes.set(0);
    weather = next;
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        connect(door.accept());
      } catch (IOException e) {
        open.removeIf(Socket::isClosed);
      }
    }
  }

  private void connect(Socket near) throws IOException {
    if (weather == Weather.CUT) {
      strokes.incrementAndGet();
      near.close();
      return;
    }
    Socket far = new Socket();
    try {
      far.connect(target);
    } catch (IOException e) {
      near.close();
      throw e;
    }
    open.add(near);
    open.add(far);
    Thread.ofPlatform().daemon().start(() -> carry(near, far, false));
    Thread.ofPlatform().daemon().start(() -> carry(far, near, true));
  }

  private void carry(Socket from, Socket to, boolean answers) {
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        int passed = answers ? answer(count) : request(count);
        if (passed < 0) {
          break;
        }
        out.write(chunk, 0, passed);
        if (!answers && passed < count) {
          break;
        }
      }
    } catch (IOException e) {
      end(to);
    } finally {
      end(from);
      end(to);
      open.remove(from);
      open.remove(to);
    }
  }

  /** How many of these bytes towards the far side pass. */
  private int request(int count) {
    if (weather == Weather.SLOW) {
      strokes.incrementAndGet();
      LockSupport.parkNanos(delay.toNanos());
    }
    if (weather != Weather.TORN) {
      return count;
    }
    long rest = left.addAndGet(-count);
    if (rest >= 0) {
      return count;
    }
    weather = Weather.FAIR;
    strokes.incrementAndGet();
    return (int) Math.max(0, count + rest);
  }

  /** How many of these bytes back pass; negative when the connection ends. */
  private int answer(int count) {
    return switch (weather) {
      case ANSWERS_LOST -> {
        strokes.incrementAndGet();
        yield 0;
      }
      case ANSWER_BREAKS -> {
        if (left.getAndDecrement() <= 0) {
          yield count;
        }
        strokes.incrementAndGet();
        yield -1;
      }
      case SLOW -> {
        LockSupport.parkNanos(delay.toNanos());
        yield count;
      }
      case FAIR, CUT, TORN -> count;
    };
  }

  private void endAll() {
    open.forEach(Relay::end);
  }

  private static void end(AutoCloseable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}

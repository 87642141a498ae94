package org.jisr.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire between a node and its database that a test can cut and join again. */
final class Gateway implements AutoCloseable {
  private final ServerSocket door;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  Gateway(int target) throws IOException {
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.target = target;
    Thread.ofPlatform().daemon().start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Ends every connection and lets no new one through. */
  void cut() {
    cut = true;
    open.forEach(Gateway::end);
  }

  void join() {
    cut = false;
  }

  @Override
  public void close() throws IOException {
    door.close();
    open.forEach(Gateway::end);
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
    if (cut) {
      near.close();
      return;
    }
    Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
    open.add(near);
    open.add(far);
    Thread.ofPlatform().daemon().start(() -> carry(near, far));
    Thread.ofPlatform().daemon().start(() -> carry(far, near));
  }

  private void carry(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException e) {
      end(to);
    } finally {
      end(from);
      end(to);
      open.remove(from);
      open.remove(to);
    }
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

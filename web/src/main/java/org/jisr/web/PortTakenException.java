package org.jisr.web;

/** Another program listens on a port that the node was told to use. */
public final class PortTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int port;
  private final int exchangePort;

  PortTakenException(WebSettings settings, Throwable cause) {
    super("A port of the node is in use by another program.", cause);
    this.port = settings.port();
    this.exchangePort = settings.exchangePort();
  }

  /** The port people's browsers should have connected to. */
  public int port() {
    return port;
  }

  /** The port partners' nodes should have connected to. */
  public int exchangePort() {
    return exchangePort;
  }
}

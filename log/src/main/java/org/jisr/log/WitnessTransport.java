package org.jisr.log;

import java.io.IOException;

/** The way to one witness. It follows no redirects and waits a bounded time. */
@FunctionalInterface
public interface WitnessTransport {
  /** Sends an {@code add-checkpoint} request and brings back the answer, whatever its status. */
  WitnessReply send(byte[] request) throws IOException, InterruptedException;
}

package org.jisr.stix;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A writer of a bundle, one object a line, each with its exact bytes.
 *
 * <p>Only {@link #finish()} writes the end: a bundle that is closed before, as when an error occurs
 * half-way, stays visibly truncated and no reader takes it for whole.
 */
public final class BundleWriter implements AutoCloseable {
  private final OutputStream out;
  private long count;
  private boolean finished;

  /** Begins a bundle with a new random identifier; the stream is closed with the writer. */
  public BundleWriter(OutputStream out) throws IOException {
    this(out, StixId.random("bundle"));
  }

  /** Begins a bundle; the stream is closed with the writer. */
  public BundleWriter(OutputStream out, StixId id) throws IOException {
    if (!id.type().equals("bundle")) {
      throw new IllegalArgumentException("The identifier of a bundle must be of type bundle.");
    }
    this.out = out;
    text("{\"type\":\"bundle\",\"id\":\"" + id + "\"");
  }

  /** Writes one object. */
  public void write(StixObject object) throws IOException {
    if (finished) {
      throw new IllegalStateException("The bundle is finished. Begin another one.");
    }
    text(count == 0 ? ",\"objects\":[\n" : ",\n");
    object.writeTo(out);
    count++;
  }

  /** How many objects were written. */
  public long count() {
    return count;
  }

  /** Writes the end; an empty bundle has no list, as STIX allows no empty one. */
  public void finish() throws IOException {
    if (!finished) {
      finished = true;
      text(count == 0 ? "}\n" : "\n]}\n");
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void text(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}

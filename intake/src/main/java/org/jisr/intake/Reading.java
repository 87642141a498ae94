package org.jisr.intake;

import java.io.IOException;

/** A way to read a file's entries from its beginning, the same each time. */
interface Reading {
  /** Opens the file; the entries are closed by whoever asked. */
  Entries open() throws IOException;
}

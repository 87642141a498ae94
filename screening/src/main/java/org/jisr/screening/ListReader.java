package org.jisr.screening;

import java.io.IOException;
import java.io.InputStream;

/** Reads one format as a stream; remembers nothing between files. */
@FunctionalInterface
interface ListReader {
  /**
   * Reads to the end.
   *
   * @throws ScreeningException for a file that is not of the format, with its line; what the sink
   *     took so far is then worth nothing
   */
  void read(BoundedInput input, ListSink sink) throws IOException;

  /** The reader of a format; the mapping is for tables of one's own. */
  static ListReader of(ListFormat format, ColumnMapping mapping) {
    return switch (format) {
      case UN_XML -> UnList::read;
      case OFAC_XML -> OfacXml::read;
      case OFAC_CSV -> OfacCsv::read;
      case EU_XML -> EuList::read;
      case FTM_JSON -> FtmLines::read;
      case CSV -> (input, sink) -> MappedCsv.read(input, mapping, sink);
    };
  }

  /** Reads a file, whatever bytes it has. */
  static void read(ListReader reader, InputStream file, ListSink sink) {
    try {
      reader.read(new BoundedInput(file), sink);
    } catch (IOException e) {
      throw new ScreeningException(ScreeningFault.FILE_TRUNCATED, java.util.Map.of(), e);
    }
  }
}

package org.jisr.screening;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small lists of invented persons in the shapes of the published ones. */
final class TestLists {
  static final ColumnMapping MAPPING =
      new ColumnMapping(
          Map.of(
              "id", "Number",
              "name", "Full name",
              "alias", "Other names",
              "birth", "Born",
              "nationality", "State",
              "document", "Paper"));

  private TestLists() {}

  /** What a reader gave. */
  static final class Taken implements ListSink {
    final List<ListEntry> entries = new ArrayList<>();
    String published = "";
    int skipped;

    @Override
    public void published(String when) {
      published = when;
    }

    @Override
    public void entry(ListEntry entry, long line) {
      entries.add(entry);
    }

    @Override
    public void skipped() {
      skipped++;
    }
  }

  static byte[] file(String name) {
    try (InputStream in = TestLists.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] of(ListFormat format) {
    return switch (format) {
      case UN_XML -> file("un.xml");
      case OFAC_XML -> file("sdn.xml");
      case OFAC_CSV -> zip("sdn.csv", "alt.csv");
      case EU_XML -> file("eu.xml");
      case FTM_JSON -> file("ftm.json");
      case CSV -> file("own.csv");
    };
  }

  static byte[] zip(String... names) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(file(name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static Taken read(ListFormat format, byte[] file) {
    Taken taken = new Taken();
    ListReader.read(ListReader.of(format, MAPPING), new ByteArrayInputStream(file), taken);
    return taken;
  }

  static Taken read(ListFormat format, String file) {
    return read(format, file.getBytes(StandardCharsets.UTF_8));
  }
}

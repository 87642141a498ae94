package org.jisr.stix;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a Windows executable says of itself (STIX 2.1, section 6.7.6). */
public final class PortableExecutableExtension {
  private final JsonNode tree;

  private PortableExecutableExtension(JsonNode tree) {
    this.tree = tree;
  }

  static PortableExecutableExtension of(JsonNode tree) {
    return new PortableExecutableExtension(tree);
  }

  /** Such as {@code dll}, {@code exe} or {@code sys}. */
  public @Nullable String peType() {
    return Property.string(tree, "pe_type");
  }

  /** The hash of its imports. */
  public @Nullable String importHash() {
    return Property.string(tree, "imphash");
  }

  /** The processor it is for, in hexadecimal. */
  public @Nullable String machineHex() {
    return Property.string(tree, "machine_hex");
  }

  /** How many sections it has. */
  public @Nullable Long numberOfSections() {
    return Property.integer(tree, "number_of_sections");
  }

  /** When it was made. */
  public @Nullable StixTimestamp timeDateStamp() {
    return Property.timestamp(tree, "time_date_stamp");
  }

  /** Where its symbols are, in hexadecimal. */
  public @Nullable String pointerToSymbolTableHex() {
    return Property.string(tree, "pointer_to_symbol_table_hex");
  }

  /** How many symbols it has. */
  public @Nullable Long numberOfSymbols() {
    return Property.integer(tree, "number_of_symbols");
  }

  /** In bytes. */
  public @Nullable Long sizeOfOptionalHeader() {
    return Property.integer(tree, "size_of_optional_header");
  }

  /** Its flags, in hexadecimal. */
  public @Nullable String characteristicsHex() {
    return Property.string(tree, "characteristics_hex");
  }

  /** Of its header, by algorithm. */
  public Map<String, String> fileHeaderHashes() {
    return Property.texts(tree, "file_header_hashes");
  }

  /** Its optional header. */
  public @Nullable PortableExecutableHeader optionalHeader() {
    return Property.part(tree, "optional_header", PortableExecutableHeader::of);
  }

  /** Its sections. */
  public List<PortableExecutableSection> sections() {
    return Property.list(tree, "sections", PortableExecutableSection::of);
  }
}

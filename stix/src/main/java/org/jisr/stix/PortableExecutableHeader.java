package org.jisr.stix;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The optional header of a Windows executable (STIX 2.1, section 6.7.6). */
public final class PortableExecutableHeader {
  private final JsonNode tree;

  private PortableExecutableHeader(JsonNode tree) {
    this.tree = tree;
  }

  static PortableExecutableHeader of(JsonNode tree) {
    return new PortableExecutableHeader(tree);
  }

  /** The kind of executable, in hexadecimal. */
  public @Nullable String magicHex() {
    return Property.string(tree, "magic_hex");
  }

  /** The version of the linker. */
  public @Nullable Long majorLinkerVersion() {
    return Property.integer(tree, "major_linker_version");
  }

  /** The version of the linker. */
  public @Nullable Long minorLinkerVersion() {
    return Property.integer(tree, "minor_linker_version");
  }

  /** In bytes. */
  public @Nullable Long sizeOfCode() {
    return Property.integer(tree, "size_of_code");
  }

  /** In bytes. */
  public @Nullable Long sizeOfInitializedData() {
    return Property.integer(tree, "size_of_initialized_data");
  }

  /** In bytes. */
  public @Nullable Long sizeOfUninitializedData() {
    return Property.integer(tree, "size_of_uninitialized_data");
  }

  /** Relative to the image base. */
  public @Nullable Long addressOfEntryPoint() {
    return Property.integer(tree, "address_of_entry_point");
  }

  /** Relative to the image base. */
  public @Nullable Long baseOfCode() {
    return Property.integer(tree, "base_of_code");
  }

  /** Relative to the image base. */
  public @Nullable Long baseOfData() {
    return Property.integer(tree, "base_of_data");
  }

  /** The preferred address. */
  public @Nullable Long imageBase() {
    return Property.integer(tree, "image_base");
  }

  /** In bytes. */
  public @Nullable Long sectionAlignment() {
    return Property.integer(tree, "section_alignment");
  }

  /** In bytes. */
  public @Nullable Long fileAlignment() {
    return Property.integer(tree, "file_alignment");
  }

  /** The version of the system it needs. */
  public @Nullable Long majorOsVersion() {
    return Property.integer(tree, "major_os_version");
  }

  /** The version of the system it needs. */
  public @Nullable Long minorOsVersion() {
    return Property.integer(tree, "minor_os_version");
  }

  /** Its own version. */
  public @Nullable Long majorImageVersion() {
    return Property.integer(tree, "major_image_version");
  }

  /** Its own version. */
  public @Nullable Long minorImageVersion() {
    return Property.integer(tree, "minor_image_version");
  }

  /** The version of the subsystem it needs. */
  public @Nullable Long majorSubsystemVersion() {
    return Property.integer(tree, "major_subsystem_version");
  }

  /** The version of the subsystem it needs. */
  public @Nullable Long minorSubsystemVersion() {
    return Property.integer(tree, "minor_subsystem_version");
  }

  /** Reserved, in hexadecimal. */
  public @Nullable String win32VersionValueHex() {
    return Property.string(tree, "win32_version_value_hex");
  }

  /** In bytes. */
  public @Nullable Long sizeOfImage() {
    return Property.integer(tree, "size_of_image");
  }

  /** In bytes. */
  public @Nullable Long sizeOfHeaders() {
    return Property.integer(tree, "size_of_headers");
  }

  /** In hexadecimal. */
  public @Nullable String checksumHex() {
    return Property.string(tree, "checksum_hex");
  }

  /** In hexadecimal. */
  public @Nullable String subsystemHex() {
    return Property.string(tree, "subsystem_hex");
  }

  /** Flags, in hexadecimal. */
  public @Nullable String dllCharacteristicsHex() {
    return Property.string(tree, "dll_characteristics_hex");
  }

  /** In bytes. */
  public @Nullable Long sizeOfStackReserve() {
    return Property.integer(tree, "size_of_stack_reserve");
  }

  /** In bytes. */
  public @Nullable Long sizeOfStackCommit() {
    return Property.integer(tree, "size_of_stack_commit");
  }

  /** In bytes. */
  public @Nullable Long sizeOfHeapReserve() {
    return Property.integer(tree, "size_of_heap_reserve");
  }

  /** In bytes. */
  public @Nullable Long sizeOfHeapCommit() {
    return Property.integer(tree, "size_of_heap_commit");
  }

  /** Reserved, in hexadecimal. */
  public @Nullable String loaderFlagsHex() {
    return Property.string(tree, "loader_flags_hex");
  }

  /** How many data directories follow. */
  public @Nullable Long numberOfRvaAndSizes() {
    return Property.integer(tree, "number_of_rva_and_sizes");
  }

  /** By algorithm. */
  public Map<String, String> hashes() {
    return Property.texts(tree, "hashes");
  }
}

package org.jisr.stix.validation;

import static org.jisr.stix.validation.CommonTables.HASHES;
import static org.jisr.stix.validation.Values.COUNT;
import static org.jisr.stix.validation.Values.FLOAT;
import static org.jisr.stix.validation.Values.HEX;
import static org.jisr.stix.validation.Values.INTEGER;
import static org.jisr.stix.validation.Values.STRING;
import static org.jisr.stix.validation.Values.dictionaryOfAnyCase;
import static org.jisr.stix.validation.Values.list;

/** The extensions of file (STIX 2.1, sections 6.7.2 to 6.7.6); each has at least one property. */
final class FileExtensions {
  static final Shape ARCHIVE =
      Shape.named("archive-ext")
          .required("contains_refs", list(ReferenceValue.to("file", "directory")))
          .optional("comment", STRING)
          .build();

  private static final Shape ALTERNATE_DATA_STREAM =
      Shape.named("alternate-data-stream-type")
          .required("name", STRING)
          .optional("hashes", HASHES)
          .optional("size", COUNT)
          .build();

  static final Shape NTFS =
      Shape.named("ntfs-ext")
          .optional("sid", STRING)
          .optional("alternate_data_streams", list(ALTERNATE_DATA_STREAM))
          .build();

  static final Shape PDF =
      Shape.named("pdf-ext")
          .optional("version", STRING)
          .optional("is_optimized", Values.BOOLEAN)
          .optional("document_info_dict", dictionaryOfAnyCase(STRING))
          .optional("pdfid0", STRING)
          .optional("pdfid1", STRING)
          .build();

  static final Shape RASTER_IMAGE =
      Shape.named("raster-image-ext")
          .optional("image_height", INTEGER)
          .optional("image_width", INTEGER)
          .optional("bits_per_pixel", INTEGER)
          .optional("exif_tags", dictionaryOfAnyCase(NetworkExtensions.INTEGER_OR_STRING))
          .build();

  private static final Shape OPTIONAL_HEADER =
      Shape.named("windows-pe-optional-header-type")
          .optionals(
              HEX,
              "magic_hex",
              "win32_version_value_hex",
              "checksum_hex",
              "subsystem_hex",
              "dll_characteristics_hex",
              "loader_flags_hex")
          .optionals(
              COUNT,
              "size_of_code",
              "size_of_initialized_data",
              "size_of_uninitialized_data",
              "size_of_image",
              "size_of_headers",
              "size_of_stack_reserve",
              "size_of_stack_commit",
              "size_of_heap_reserve",
              "size_of_heap_commit")
          .optionals(
              INTEGER,
              "major_linker_version",
              "minor_linker_version",
              "address_of_entry_point",
              "base_of_code",
              "base_of_data",
              "image_base",
              "section_alignment",
              "file_alignment",
              "major_os_version",
              "minor_os_version",
              "major_image_version",
              "minor_image_version",
              "major_subsystem_version",
              "minor_subsystem_version",
              "number_of_rva_and_sizes")
          .optional("hashes", HASHES)
          .build();

  private static final Shape SECTION =
      Shape.named("windows-pe-section-type")
          .required("name", STRING)
          .optional("size", COUNT)
          .optional("entropy", FLOAT)
          .optional("hashes", HASHES)
          .build();

  static final Shape WINDOWS_PEBINARY =
      Shape.named("windows-pebinary-ext")
          .required("pe_type", Values.open(Vocabularies.WINDOWS_PEBINARY_TYPE))
          .optional("imphash", STRING)
          .optional("machine_hex", HEX)
          .optional("number_of_sections", COUNT)
          .optional("time_date_stamp", Values.TIMESTAMP)
          .optional("pointer_to_symbol_table_hex", HEX)
          .optional("number_of_symbols", COUNT)
          .optional("size_of_optional_header", COUNT)
          .optional("characteristics_hex", HEX)
          .optional("file_header_hashes", HASHES)
          .optional("optional_header", OPTIONAL_HEADER)
          .optional("sections", list(SECTION))
          .build();

  private FileExtensions() {}
}

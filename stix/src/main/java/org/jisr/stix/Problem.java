package org.jisr.stix;

/** Everything that can be wrong with an object or a bundle: the stable code and what to do. */
enum Problem {
  OBJECT_NOT_AN_OBJECT("This entry is not a JSON object. Every entry of a bundle must be one."),
  OBJECT_MALFORMED("The object is not well-formed JSON. Export it again from its source."),
  OBJECT_ENCODING(
      "The object holds bytes that are not UTF-8. Convert the file to UTF-8, for example with iconv."),
  OBJECT_SURROGATE("A string holds half of a surrogate pair. Write the whole character instead."),
  OBJECT_DUPLICATE_PROPERTY(
      "A property occurs twice in one JSON object, so its value is ambiguous. Keep one of them."),
  OBJECT_NULL("A value is null, which STIX does not allow. Leave the property out instead."),
  OBJECT_TOO_DEEP("The object is nested deeper than this reader accepts."),
  OBJECT_TOO_BIG("The object is bigger than this reader accepts. Split it, or raise the limit."),
  OBJECT_TOKEN_TOO_LONG("A property name or number is longer than this reader accepts."),
  OBJECT_TYPE_MISSING("The object has no type. Every STIX object must name its type."),
  OBJECT_TYPE_INVALID(
      "The type is not a STIX type name: lower-case letters, digits and single hyphens."),
  OBJECT_TYPE_MISMATCH("The type and the type in the id differ. They must be the same."),
  OBJECT_NOT_OBSERVABLE(
      "Only a cyber observable of the standard has an identifier that follows from its properties."),
  OBJECT_IS_BUNDLE("A bundle stands where an object was expected. Bundles cannot be nested."),
  OBJECT_ID_MISSING("The object has no id. Every STIX object must have one."),
  OBJECT_ID_INVALID("The id is not a STIX identifier of the form type--UUID."),
  OBJECT_REFERENCE_INVALID(
      "A reference to another object or to a marking is not a STIX identifier of the form type--UUID."),
  OBJECT_TIMESTAMP_INVALID("A timestamp is not of the form 2026-11-22T02:50:00.000Z in UTC."),
  OBJECT_CREATED_MISSING("The object has no created time, which its type requires."),
  OBJECT_MODIFIED_MISSING("The object has no modified time, so its version cannot be told."),
  OBJECT_PROPERTY_KIND("A standard property has the wrong kind of JSON value."),
  OBJECT_NUMBER("A number is so big or small that other programs cannot read it."),

  SELECTOR_INVALID(
      "A selector is not of the form external_references.[0].url: names and [indexes] joined by dots."),
  VERSION_NONE("Objects of this kind have no versions. Make a new object instead."),
  VERSION_NOT_CREATOR("Only the creator of an object makes new versions of it or revokes it."),
  VERSION_REVOKED("The object is revoked, which is final. Make a new object instead."),
  VERSION_FIXED("A new version keeps the type, id, creation time and creator of the object."),
  VERSION_NOT_LATER("A new version must be modified later than the one before it."),
  VERSION_SAME_TIME("Two copies of one version differ, so that one of them is not the creator's."),
  REDACTION_REQUIRED(
      "The object is not valid without this property. Leave out the whole object instead."),
  REDACTION_TYPE("Objects of this type cannot be redacted. Leave out the whole object instead."),
  TRANSLATION_OTHER("The translation is not of this object, or of another version of it."),

  BUNDLE_EMPTY("The file is empty. Give a STIX bundle in JSON."),
  BUNDLE_NOT_JSON("The file is not JSON. Give a STIX bundle in JSON, plain or compressed by gzip."),
  BUNDLE_NOT_A_BUNDLE(
      "The file is JSON but neither a STIX bundle, nor a TAXII envelope, nor one STIX object."),
  BUNDLE_ENCODING("The file is not UTF-8. Convert it to UTF-8, for example with iconv."),
  BUNDLE_TRUNCATED("The file ends in the middle. Fetch or export it again, whole."),
  BUNDLE_MALFORMED("The structure of the file is broken here. Export it again from its source."),
  BUNDLE_TRAILING("Something follows the end of the bundle. Give one bundle in one file."),
  BUNDLE_TOO_DEEP("The file is nested so deeply that it can only be hostile. It is not read on."),
  BUNDLE_STRING_TOO_LONG("A string is longer than this reader accepts. It is not read on."),
  BUNDLE_TOO_BIG("The unpacked file is bigger than this reader accepts. Split it."),
  BUNDLE_ZIP_BOMB("The file unpacks to far more than its size allows. It is not read on."),
  BUNDLE_GZIP_BROKEN("The gzip compression of the file is damaged. Fetch it again."),
  BUNDLE_UNREADABLE("The file could not be read on. Check the disk or the connection.");

  private final String message;

  Problem(String message) {
    this.message = message;
  }

  String message() {
    return message;
  }
}

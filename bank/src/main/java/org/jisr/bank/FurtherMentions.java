package org.jisr.bank;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jisr.stix.Mention;
import org.jisr.stix.StixFields;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jspecify.annotations.Nullable;

/**
 * Objects that a statement tells of beside those it links to, as in a text or an extension.
 *
 * <p>Few do, so the bytes are looked at first: only where they hold an identifier that is neither
 * the object's own, nor its author's, nor linked to, is it read as a tree.
 */
final class FurtherMentions {
  private static final int UUID_LENGTH = 36;
  private static final Set<String> DEFINITIONS =
      Set.of("marking-definition", "extension-definition");

  private final byte[] json;
  private final Set<StixId> linked;
  private final StixId self;
  private final @Nullable StixId author;
  private boolean authorSeen;

  private FurtherMentions(byte[] json, Set<StixId> linked, StixFields fields) {
    this.json = json;
    this.linked = linked;
    this.self = fields.id();
    this.author = fields.createdBy();
  }

  static List<StixId> of(StixObject object, List<PreparedEdge> edges) {
    Set<StixId> linked = new LinkedHashSet<>();
    for (PreparedEdge edge : edges) {
      linked.add(edge.source());
      linked.add(edge.target());
    }
    if (new FurtherMentions(object.json(), linked, object.fields()).none()) {
      return List.of();
    }
    Set<StixId> further = new LinkedHashSet<>();
    for (Mention mention : Mention.in(object)) {
      if (!linked.contains(mention.target())) {
        further.add(mention.target());
      }
    }
    return new ArrayList<>(further);
  }

  /** False also where it takes more than bytes to tell. */
  private boolean none() {
    for (int at = 0; at + 1 < json.length; at++) {
      if (json[at] == '\\' && escapesLetter(at)) {
        return false;
      }
      if (json[at] == '-' && json[at + 1] == '-' && uuidAt(at + 2) && !expected(at)) {
        return false;
      }
    }
    return true;
  }

  /** Letters, digits and hyphens are below U+0080. */
  private boolean escapesLetter(int at) {
    return at + 3 < json.length
        && json[at + 1] == 'u'
        && json[at + 2] == '0'
        && json[at + 3] == '0';
  }

  private boolean uuidAt(int start) {
    if (start + UUID_LENGTH > json.length) {
      return false;
    }
    for (int i = 0; i < UUID_LENGTH; i++) {
      byte b = json[start + i];
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      if (hyphen ? b != '-' : !isHexadecimal(b)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHexadecimal(byte b) {
    int lower = b | 0x20;
    return (b >= '0' && b <= '9') || (lower >= 'a' && lower <= 'f');
  }

  /** Whether the identifier whose type ends there is the object's, its author's or linked to. */
  private boolean expected(int end) {
    int start = end;
    while (start > 0 && isOfType(json[start - 1])) {
      start--;
    }
    if (start == 0 || json[start - 1] != '"') {
      return false;
    }
    String type = ascii(start, end);
    if (DEFINITIONS.contains(type)) {
      return true;
    }
    StixId id = StixId.parseOrNull(ascii(start, end + 2 + UUID_LENGTH));
    if (id == null) {
      return false;
    }
    if (id.equals(author) && !authorSeen) {
      authorSeen = true;
      return true;
    }
    return id.equals(self) || linked.contains(id);
  }

  private String ascii(int start, int end) {
    return new String(json, start, end - start, StandardCharsets.US_ASCII);
  }

  private static boolean isOfType(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '-';
  }
}

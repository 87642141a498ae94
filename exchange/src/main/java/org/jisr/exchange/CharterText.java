package org.jisr.exchange;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jisr.law.Condition;
import org.jisr.law.Language;
import org.jisr.law.LawException;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The text of a charter, of which every member signs the same bytes. It names its lead and nobody
 * else: members stand in it as commitments among fillers, so that it tells neither who nor how many
 * they are.
 *
 * @param id of the space, a UUID
 * @param version from 1
 * @param previousHash hash of the version before; zeros for the first
 * @param slots commitments and fillers in the order of their digits, a multiple of eight
 */
public record CharterText(
    String id,
    int version,
    String previousHash,
    PartyId lead,
    String title,
    String event,
    Purpose purpose,
    SortedSet<Language> languages,
    SortedSet<String> objectTypes,
    List<Condition> conditions,
    Tlp marking,
    Instant sunset,
    ReplayRule replay,
    Instant proposedAt,
    List<String> slots) {
  static final int SLOTS = 8;
  static final int MOST_MEMBERS = 64;
  private static final int MAX_TITLE = 200;
  private static final int MAX_EVENT = 2000;
  private static final int MAX_TYPES = 100;
  private static final String HASH = "[0-9a-f]{64}";

  /** Copies the collections; throws {@code EXCHANGE_SPACE_INVALID} for empty or odd terms. */
  public CharterText {
    languages = new TreeSet<>(languages);
    objectTypes = new TreeSet<>(objectTypes);
    conditions = conditions.stream().distinct().sorted().toList();
    slots = slots.stream().sorted().toList();
    boolean named =
        id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
            && version > 0
            && previousHash.matches(HASH)
            && !title.isBlank()
            && title.length() <= MAX_TITLE
            && !event.isBlank()
            && event.length() <= MAX_EVENT;
    boolean bounded =
        !languages.isEmpty()
            && !objectTypes.isEmpty()
            && objectTypes.size() <= MAX_TYPES
            && objectTypes.stream().allMatch(type -> type.matches("\\*|[a-z0-9][a-z0-9-]{0,62}"))
            && sunset.isAfter(proposedAt);
    boolean committed =
        !slots.isEmpty()
            && slots.size() <= MOST_MEMBERS
            && slots.size() % SLOTS == 0
            && slots.stream().allMatch(slot -> slot.matches(HASH))
            && slots.stream().distinct().count() == slots.size();
    if (!named || !bounded || !committed) {
      throw new ExchangeException(ExchangeFault.SPACE_INVALID);
    }
  }

  /** RFC 8785 canonical JSON in UTF-8. */
  public byte[] canonicalJson() {
    ObjectNode text = CanonicalText.object();
    text.put("format", SignedFormat.CHARTER.label());
    text.put("id", id);
    text.put("version", version);
    text.put("previousHash", previousHash);
    text.put("lead", lead.value());
    text.put("title", title);
    text.put("event", event);
    text.put("purpose", purpose.code());
    text.set("languages", CanonicalText.texts(languages.stream().map(Language::code).toList()));
    text.set("objectTypes", CanonicalText.texts(objectTypes));
    text.set("conditions", ConditionJson.write(conditions));
    text.put("marking", marking.code());
    text.put("sunset", sunset.toString());
    text.put("replay", replay.code());
    text.put("proposedAt", proposedAt.toString());
    text.set("slots", CanonicalText.texts(slots));
    return CanonicalText.bytes(text);
  }

  /** SHA-256 of {@link #canonicalJson()}, lower-case hexadecimal; this is what members sign. */
  public String hash() {
    return Digest.sha256Hex(canonicalJson());
  }

  /** Whether one of the commitments is to this member. */
  boolean holds(Opening opening) {
    return slots.contains(opening.commitment(id, version));
  }

  /** The lead, who stands in the text itself. */
  Membership leading() {
    return new Membership(lead, SpaceRole.LEAD, SpaceSight.OPEN, proposedAt);
  }

  /** Reads a text and requires that it is canonical, so that the hash is that of the bytes. */
  static CharterText read(byte[] json) {
    JsonFields fields = JsonFields.read(json, ExchangeFault.SPACE_INVALID);
    try {
      require(fields.text("format", MAX_TITLE).equals(SignedFormat.CHARTER.label()));
      long version = fields.number("version");
      require(version <= Integer.MAX_VALUE);
      CharterText text =
          new CharterText(
              fields.text("id", MAX_TITLE),
              (int) version,
              fields.text("previousHash", MAX_TITLE),
              new PartyId(fields.text("lead", MAX_TITLE)),
              fields.text("title", MAX_TITLE),
              fields.text("event", MAX_EVENT),
              Purpose.of(fields.text("purpose", MAX_TITLE)),
              fields.texts("languages", MAX_TITLE).stream()
                  .map(Language::of)
                  .collect(Collectors.toCollection(TreeSet::new)),
              new TreeSet<>(fields.texts("objectTypes", MAX_TITLE)),
              ConditionJson.read(fields.objects("conditions")),
              marking(Tlp.ofCode(fields.text("marking", MAX_TITLE))),
              fields.instant("sunset"),
              ReplayRule.of(fields.text("replay", MAX_TITLE)),
              fields.instant("proposedAt"),
              fields.texts("slots", MAX_TITLE));
      fields.end();
      require(Arrays.equals(text.canonicalJson(), json));
      return text;
    } catch (LawException e) {
      throw new ExchangeException(ExchangeFault.SPACE_INVALID, e);
    }
  }

  private static Tlp marking(@Nullable Tlp level) {
    if (level == null) {
      throw new ExchangeException(ExchangeFault.SPACE_INVALID);
    }
    return level;
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new ExchangeException(ExchangeFault.SPACE_INVALID);
    }
  }
}

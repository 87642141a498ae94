package org.jisr.web;

import java.util.List;
import java.util.Map;
import org.jisr.law.Language;
import org.jisr.law.PartyId;

/**
 * What the API tells about the node itself.
 *
 * @param party its stable name among partners
 * @param name as people read it
 * @param country two capital letters
 * @param languages its officers' languages, the first one preferred
 * @param fingerprint what partners compare when they enrol the node, as groups of digits
 * @param fingerprintWords the same as words to read aloud
 * @param version of the program
 */
public record NodeInfo(
    PartyId party,
    String name,
    String country,
    List<Language> languages,
    String fingerprint,
    Map<Language, List<String>> fingerprintWords,
    String version) {
  /** Copies the collections. */
  public NodeInfo {
    languages = List.copyOf(languages);
    fingerprintWords = Map.copyOf(fingerprintWords);
  }
}

package org.jisr.stix.validation;

import org.jisr.stix.StixException;
import org.jisr.stix.StixObject;
import org.jisr.stix.TextCheck;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * A checker of STIX 2.1 objects and bundles against the MUST and SHOULD rules of the standard
 * (Errata 01).
 *
 * <p>Any bytes can be given; what is no JSON is a finding, too. Immutable and safe for use by
 * several threads.
 */
public final class Validator {
  /** How many errors, and how many warnings, are listed unless said otherwise. */
  public static final int DEFAULT_LIMIT = 1_000;

  private final Profile profile;
  private final int limit;

  /** A validator that lists the first {@value #DEFAULT_LIMIT} errors and as many warnings. */
  public Validator(Profile profile) {
    this(profile, DEFAULT_LIMIT);
  }

  /**
   * A validator.
   *
   * @param limit how many errors, and how many warnings, are listed beside the first of each code;
   *     the others are counted
   */
  public Validator(Profile profile, int limit) {
    this.profile = profile;
    this.limit = Math.max(0, limit);
  }

  /** Checks one object or bundle as JSON in UTF-8. */
  public ValidationReport validate(byte[] json) {
    Findings findings = new Findings(profile, limit);
    try {
      TextCheck.check(json);
    } catch (StixException e) {
      boolean surrogate = e.code().equals("OBJECT_SURROGATE");
      fault(findings, surrogate ? Rule.JSON_SURROGATE : Rule.JSON_ENCODING, "");
      return findings.report();
    }
    try (JsonParser parser = Text.parser(json, 0)) {
      Walk walk = new Walk(parser, json, findings);
      try {
        run(walk);
      } catch (StreamConstraintsException e) {
        fault(findings, Rule.JSON_LIMIT, walk.place().toString());
      } catch (JacksonException e) {
        fault(findings, Rule.JSON_MALFORMED, walk.place().toString());
      }
    }
    return findings.report();
  }

  /** Checks an object that was read. */
  public ValidationReport validate(StixObject object) {
    return validate(object.json());
  }

  private static void run(Walk walk) {
    JsonToken token = walk.next();
    if (token != JsonToken.START_OBJECT) {
      walk.report(token == JsonToken.NOT_AVAILABLE ? Rule.JSON_MALFORMED : Rule.JSON_NOT_AN_OBJECT);
      walk.parser().skipChildren();
    } else {
      Start start = Start.read(walk);
      if ("bundle".equals(start.type())) {
        new BundleCheck(walk).run(start);
      } else {
        ObjectCheck.check(walk, start);
      }
    }
    if (walk.parser().nextToken() != null) {
      walk.report(Rule.JSON_MALFORMED);
    }
  }

  private static void fault(Findings findings, Rule rule, String pointer) {
    if (findings.count(rule)) {
      findings.list(rule, pointer);
    }
  }
}

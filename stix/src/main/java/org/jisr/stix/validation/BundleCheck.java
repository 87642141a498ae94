package org.jisr.stix.validation;

import tools.jackson.core.JsonToken;

/** The check of a bundle and of every object in it (STIX 2.1, section 8). */
final class BundleCheck {
  private static final Shape BUNDLE = Shape.named("bundle").build();

  private final Walk walk;
  private final BundleContents contents;
  private boolean id;
  private boolean type;
  private boolean objects;

  BundleCheck(Walk walk) {
    this.walk = walk;
    this.contents = new BundleContents(walk);
  }

  void run(Start start) {
    Frame frame = walk.enter(BUNDLE);
    JsonToken first = start.value();
    for (String name = start.name(); name != null; name = walk.nextName()) {
      walk.place().push(name);
      JsonToken token = first != null ? first : walk.next();
      first = null;
      switch (name) {
        case "type" -> {
          seen(type);
          type = true;
          walk.value(Values.STRING, token);
        }
        case "id" -> {
          seen(id);
          id = true;
          walk.value(BundleCheck::id, token);
        }
        case "objects" -> {
          seen(objects);
          objects = true;
          walk.leave();
          objects(token);
          walk.enter(BUNDLE);
        }
        default -> {
          if (!frame.addUnknown(name)) {
            walk.report(Rule.JSON_DUPLICATE_NAME);
          }
          walk.value(Values.ANY, token);
          other(name);
        }
      }
      walk.place().pop();
    }
    if (!id) {
      walk.report(Rule.PROPERTY_MISSING, "id");
    }
    walk.leave();
    contents.finish();
  }

  private void seen(boolean before) {
    if (before) {
      walk.report(Rule.JSON_DUPLICATE_NAME);
    }
  }

  private void other(String name) {
    if (name.equals("spec_version") || Standard.CUSTOM.property(name) != null) {
      walk.report(Rule.PROPERTY_NOT_APPLICABLE);
    } else {
      walk.place().pop();
      Names.unknown(walk, name);
      walk.place().push(name);
    }
  }

  private static void id(Walk walk, JsonToken token) {
    if (!walk.expect(token == JsonToken.VALUE_STRING, "an identifier")) {
      return;
    }
    String type = Identifiers.type(walk.text());
    if (type == null) {
      walk.report(Rule.ID_INVALID);
    } else if (!type.equals("bundle")) {
      walk.report(Rule.ID_TYPE);
    } else if (Identifiers.version(walk.text()) != 4) {
      walk.report(Rule.ID_VERSION);
    }
  }

  private void objects(JsonToken token) {
    if (token == JsonToken.VALUE_NULL) {
      walk.report(Rule.VALUE_NULL);
      return;
    }
    if (!walk.expect(token == JsonToken.START_ARRAY, "a list of objects")) {
      return;
    }
    int index = 0;
    for (JsonToken each = walk.next(); each != JsonToken.END_ARRAY; each = walk.next()) {
      walk.place().push(index);
      if (each == JsonToken.VALUE_NULL) {
        walk.report(Rule.VALUE_NULL);
      } else if (each != JsonToken.START_OBJECT) {
        walk.report(Rule.JSON_NOT_AN_OBJECT);
        walk.parser().skipChildren();
      } else {
        object(index);
      }
      walk.place().pop();
      index++;
    }
    if (index == 0) {
      walk.report(Rule.LIST_EMPTY);
    }
  }

  private void object(int index) {
    Frame frame = ObjectCheck.check(walk, Start.read(walk));
    if ("bundle".equals(frame.text("type"))) {
      walk.report(Rule.BUNDLE_NESTED);
    } else {
      contents.add(index, frame);
    }
  }
}

package org.jisr.exercise.story;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.stix.HandlingExtension;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.StixTimestamp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns all stories together into one list of objects each; keys are known across stories, so that
 * one may say with {@code ## received} what it holds of another's.
 */
final class StoryCompiler {
  /** Objects are spread over half a day by their ids, so that a new row moves no other. */
  private static final long SECONDS_OF_TELLING = 43_200;

  private static final Set<String> OWN_HEADINGS =
      Set.of("markings", "links", "translations", "received", "people");

  private final Map<String, StixId> ids = new LinkedHashMap<>();
  private final Map<String, StoryMarking> markings = new LinkedHashMap<>();
  private final Map<StixId, StixObject> made = new LinkedHashMap<>();
  private final Map<String, List<StixObject>> stories = new LinkedHashMap<>();

  /** The objects of each story, in the order they are told; markings and definitions first. */
  static Map<String, List<StixObject>> compile(Map<String, String> markdown) {
    StoryCompiler compiler = new StoryCompiler();
    Map<String, List<StoryBlock>> parsed = new LinkedHashMap<>();
    markdown.forEach((name, text) -> parsed.put(name, StoryParser.parse(text)));
    parsed.values().forEach(compiler::name);
    parsed.forEach(compiler::tell);
    parsed.forEach(compiler::receive);
    parsed.keySet().forEach(compiler::complete);
    return compiler.stories;
  }

  private void name(List<StoryBlock> blocks) {
    for (StoryBlock block : blocks) {
      if (!OWN_HEADINGS.contains(block.type()) || block.type().equals("people")) {
        String type = type(block);
        ObjectNode identifying = JsonMapper.shared().createObjectNode();
        properties(block, identifying, false);
        StixId id = StoryIds.of(type, block.require("key"), identifying);
        StixId before = ids.putIfAbsent(block.require("key"), id);
        if (before != null && !before.equals(id)) {
          throw new IllegalArgumentException("Two objects have the key " + block.require("key"));
        }
      }
    }
    for (StoryBlock block : blocks) {
      if (block.type().equals("markings")) {
        StoryMarking marking = StoryMarking.of(block, creator(block));
        markings.put(block.require("key"), marking);
      }
    }
  }

  private void tell(String story, List<StoryBlock> blocks) {
    List<StixObject> told = new ArrayList<>();
    for (StoryBlock block : blocks) {
      switch (block.type()) {
        case "markings", "received" -> {}
        case "links" -> told.add(link(block));
        case "translations" -> told.add(translation(block));
        default -> told.add(object(block));
      }
    }
    told.forEach(object -> made.putIfAbsent(object.id(), object));
    stories.put(story, told);
  }

  /** Adds what a story received from another one, with the other's marking and author. */
  private void receive(String story, List<StoryBlock> blocks) {
    for (StoryBlock block : blocks) {
      if (block.type().equals("received")) {
        for (String key : block.require("key").split(";")) {
          StixObject object = made.get(id(key.strip()));
          if (object == null) {
            throw new IllegalArgumentException("Nobody tells of " + key);
          }
          told(story).add(object);
        }
      }
    }
  }

  /** Puts first what every object of the story leans on. */
  private void complete(String story) {
    Map<StixId, StixObject> all = new LinkedHashMap<>();
    Supports supports = new Supports(markings.values());
    told(story).forEach(object -> supports.of(object).forEach(one -> all.put(one.id(), one)));
    for (StixObject object : told(story)) {
      StixId creator = object.createdBy();
      StixObject author = creator == null ? null : made.get(creator);
      if (author != null) {
        supports.of(author).forEach(one -> all.put(one.id(), one));
        all.putIfAbsent(author.id(), author);
      }
      all.put(object.id(), object);
    }
    stories.put(story, List.copyOf(all.values()));
  }

  private StixObject object(StoryBlock block) {
    String type = type(block);
    ObjectNode tree = begin(type, id(block.require("key")), block);
    properties(block, tree, true);
    if (block.text() != null) {
      tree.put(type.equals("note") ? "content" : "description", block.text());
    }
    StixId newType = StoryTypes.NEW_TYPES.get(type);
    if (newType != null) {
      tree.withObject("/extensions")
          .putObject(newType.toString())
          .put("extension_type", StoryIds.isObservable(type) ? "new-sco" : "new-sdo");
    }
    return read(tree);
  }

  private StixObject link(StoryBlock block) {
    StixId from = id(block.require("from"));
    StixId to = id(block.require("to"));
    String kind = block.require("kind");
    String since = block.properties().get("start_time");
    StixId id =
        StoryIds.of(
            "relationship",
            from + kind + to + since + block.require("by"),
            JsonMapper.shared().createObjectNode());
    ObjectNode tree = begin("relationship", id, block);
    tree.put("relationship_type", kind);
    tree.put("source_ref", from.toString()).put("target_ref", to.toString());
    block
        .properties()
        .forEach(
            (name, cell) -> {
              if (!Set.of("from", "to", "kind").contains(name) && StoryTypes.isProperty(name)) {
                StoryTypes.put(tree, name, cell);
              }
            });
    return read(tree);
  }

  private StixObject translation(StoryBlock block) {
    StixId of = id(block.require("of"));
    String lang = block.require("into");
    StixId id = StoryIds.of("language-content", of + lang, JsonMapper.shared().createObjectNode());
    ObjectNode tree = begin("language-content", id, block);
    tree.remove("lang");
    tree.put("object_ref", of.toString());
    ObjectNode contents = tree.putObject("contents").putObject(lang);
    for (String name : List.of("name", "description")) {
      String cell = block.properties().get(name);
      if (cell != null) {
        contents.put(name, cell);
      }
    }
    return read(tree);
  }

  private ObjectNode begin(String type, StixId id, StoryBlock block) {
    ObjectNode tree = JsonMapper.shared().createObjectNode();
    tree.put("type", type).put("spec_version", "2.1").put("id", id.toString());
    if (!StoryIds.isObservable(type)) {
      StixId creator = creator(block);
      if (creator != null) {
        tree.put("created_by_ref", creator.toString());
      }
      Instant told =
          Instant.parse(block.require("created"))
              .plus(
                  Math.floorMod(id.uuid().getLeastSignificantBits(), SECONDS_OF_TELLING),
                  ChronoUnit.SECONDS);
      String time = StixTimestamp.of(told).text();
      tree.put("created", time).put("modified", time).put("lang", block.require("lang"));
    }
    StoryMarking marking = marking(block);
    ArrayNode references = tree.putArray("object_marking_refs");
    marking.references().forEach(reference -> references.add(reference.toString()));
    return tree;
  }

  private void properties(StoryBlock block, ObjectNode tree, boolean withReferences) {
    if (block.type().equals("people") && !block.properties().containsKey("as")) {
      tree.put("identity_class", "individual");
    }
    Set<String> skipped = new LinkedHashSet<>(Set.of("as"));
    block
        .properties()
        .forEach(
            (column, cell) -> {
              if (skipped.contains(column) || !StoryTypes.isProperty(column)) {
                return;
              }
              if (column.endsWith("_ref")) {
                if (withReferences) {
                  tree.put(column, id(cell).toString());
                }
              } else if (column.endsWith("_refs")) {
                if (withReferences) {
                  references(tree.putArray(column), cell);
                }
              } else {
                List<String> parts = StoryTypes.split(column);
                StoryTypes.put(home(tree, parts.getFirst()), parts.getLast(), cell);
              }
            });
  }

  private void references(ArrayNode list, String cell) {
    Arrays.stream(cell.split(";")).forEach(key -> list.add(id(key.strip()).toString()));
  }

  /** The object itself, or the extension that the prefix stands for. */
  private static ObjectNode home(ObjectNode tree, String prefix) {
    StixId extension = StoryTypes.ADDED.get(prefix);
    if (extension == null) {
      return tree;
    }
    ObjectNode home = tree.withObject("/extensions").withObject("/" + extension);
    home.put("extension_type", "property-extension");
    return home;
  }

  private static String type(StoryBlock block) {
    if (!block.type().equals("people")) {
      return block.type();
    }
    String as = block.properties().get("as");
    return as == null ? "identity" : as;
  }

  private List<StixObject> told(String story) {
    List<StixObject> objects = stories.get(story);
    if (objects == null) {
      throw new IllegalArgumentException("There is no story " + story);
    }
    return objects;
  }

  private StixId id(String key) {
    StixId id = ids.get(key);
    if (id == null) {
      throw new IllegalArgumentException("No object has the key " + key);
    }
    return id;
  }

  private @Nullable StixId creator(StoryBlock block) {
    String by = block.get("by");
    return by == null ? HandlingExtension.AUTHOR : id(by);
  }

  private StoryMarking marking(StoryBlock block) {
    StoryMarking marking = markings.get(block.require("marking"));
    if (marking == null) {
      throw new IllegalArgumentException("No marking has the key " + block.require("marking"));
    }
    return marking;
  }

  private static StixObject read(ObjectNode tree) {
    return StixObject.read(JsonMapper.shared().writeValueAsBytes(tree));
  }
}

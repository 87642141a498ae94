package org.jisr.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One element with all in it, by local names; small, since entries are. */
final class XmlElement {
  final String name;
  final long line;
  final Map<String, String> attributes = new HashMap<>();
  final List<XmlElement> children = new ArrayList<>();
  final StringBuilder text = new StringBuilder();

  XmlElement(String name, long line) {
    this.name = name;
    this.line = line;
  }

  /** The children of that name, at each step. */
  List<XmlElement> all(String... path) {
    List<XmlElement> here = List.of(this);
    for (String step : path) {
      here =
          here.stream()
              .flatMap(each -> each.children.stream())
              .filter(child -> child.name.equals(step))
              .toList();
    }
    return here;
  }

  /** The text of the first child of that name; empty where there is none. */
  String textOf(String child) {
    for (XmlElement each : children) {
      if (each.name.equals(child)) {
        return each.text.toString().strip();
      }
    }
    return "";
  }

  @Nullable String attribute(String attribute) {
    return attributes.get(attribute);
  }

  String attributeOr(String attribute, String otherwise) {
    return attributes.getOrDefault(attribute, otherwise);
  }
}

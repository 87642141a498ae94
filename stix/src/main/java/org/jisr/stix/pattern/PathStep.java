package org.jisr.stix.pattern;

/** One step down an object path (STIX 2.1, section 9.7). */
public sealed interface PathStep {
  /**
   * To a property, a key of a dictionary, or through a reference to a property of the other object.
   *
   * @param name as in the object; it is printed in quotation marks where the grammar asks for them
   */
  record Property(String name) implements PathStep {
    /** Whether what follows lies in another object, as the name ends in {@code _ref(s)}. */
    public boolean isReference() {
      return name.endsWith("_ref") || name.endsWith("_refs");
    }

    @Override
    public String toString() {
      return Names.isPlainProperty(name) ? name : Constant.quoted(name);
    }
  }

  /**
   * To one item of a list.
   *
   * @param index from 0; a negative one is in the grammar but finds nothing
   */
  record Item(int index) implements PathStep {
    @Override
    public String toString() {
      return "[" + index + "]";
    }
  }

  /** To any item of a list: one that fits is enough. */
  record AnyItem() implements PathStep {
    @Override
    public String toString() {
      return "[*]";
    }
  }
}

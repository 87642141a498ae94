package org.jisr.stix;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A running program (STIX 2.1, section 6.13). */
public final class ProcessObject extends CyberObservable {
  ProcessObject(Document document) {
    super(document);
  }

  /** Begins a process by its number. */
  public static ObjectBuilder<ProcessObject> builder(long pid) {
    return ObjectBuilder.of(ProcessObject.class, "process", null).with("pid", pid);
  }

  /** Whether it is hidden. */
  public @Nullable Boolean isHidden() {
    return Property.bool(tree(), "is_hidden");
  }

  /** Its number. */
  public @Nullable Long processId() {
    return Property.integer(tree(), "pid");
  }

  /** When it was started. */
  public @Nullable StixTimestamp createdTime() {
    return Property.timestamp(tree(), "created_time");
  }

  /** Its working directory. */
  public @Nullable String workingDirectory() {
    return Property.string(tree(), "cwd");
  }

  /** The command that started it. */
  public @Nullable String commandLine() {
    return Property.string(tree(), "command_line");
  }

  /** Its environment. */
  public Map<String, String> environmentVariables() {
    return Property.texts(tree(), "environment_variables");
  }

  /** The network traffic it opened. */
  public List<StixId> openedConnections() {
    return Property.references(tree(), "opened_connection_refs");
  }

  /** The account that started it. */
  public @Nullable StixId creatorUser() {
    return Property.reference(tree(), "creator_user_ref");
  }

  /** The file that it runs. */
  public @Nullable StixId image() {
    return Property.reference(tree(), "image_ref");
  }

  /** The process that started it. */
  public @Nullable StixId parent() {
    return Property.reference(tree(), "parent_ref");
  }

  /** The processes it started. */
  public List<StixId> children() {
    return Property.references(tree(), "child_refs");
  }

  /** What Windows knows of it. */
  public @Nullable WindowsProcessExtension windowsProcess() {
    return Property.extension(tree(), "windows-process-ext", WindowsProcessExtension::of);
  }

  /** What Windows knows of it, if it is a service. */
  public @Nullable WindowsServiceExtension windowsService() {
    return Property.extension(tree(), "windows-service-ext", WindowsServiceExtension::of);
  }
}

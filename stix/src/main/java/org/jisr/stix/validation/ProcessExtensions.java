package org.jisr.stix.validation;

import static org.jisr.stix.validation.CommonTables.STRINGS;
import static org.jisr.stix.validation.Values.BOOLEAN;
import static org.jisr.stix.validation.Values.STRING;
import static org.jisr.stix.validation.Values.dictionaryOfAnyCase;
import static org.jisr.stix.validation.Values.list;

/** The extensions of process and user-account (STIX 2.1, sections 6.13.2, 6.13.3 and 6.16.2). */
final class ProcessExtensions {
  static final Shape WINDOWS_PROCESS =
      Shape.named("windows-process-ext")
          .optional("aslr_enabled", BOOLEAN)
          .optional("dep_enabled", BOOLEAN)
          .optional("priority", Values.text(Rule.PRIORITY_CLASS, text -> text.endsWith("_CLASS")))
          .optional("owner_sid", STRING)
          .optional("window_title", STRING)
          .optional("startup_info", dictionaryOfAnyCase(Values.ANY))
          .optional("integrity_level", Values.enumeration(Vocabularies.WINDOWS_INTEGRITY_LEVEL))
          .build();

  static final Shape WINDOWS_SERVICE =
      Shape.named("windows-service-ext")
          .optional("service_name", STRING)
          .optional("descriptions", STRINGS)
          .optional("display_name", STRING)
          .optional("group_name", STRING)
          .optional("start_type", Values.enumeration(Vocabularies.WINDOWS_SERVICE_START_TYPE))
          .optional("service_dll_refs", list(ReferenceValue.to("file")))
          .optional("service_type", Values.enumeration(Vocabularies.WINDOWS_SERVICE_TYPE))
          .optional("service_status", Values.enumeration(Vocabularies.WINDOWS_SERVICE_STATUS))
          .build();

  static final Shape UNIX_ACCOUNT =
      Shape.named("unix-account-ext")
          .optional("gid", Values.INTEGER)
          .optional("groups", STRINGS)
          .optional("home_dir", STRING)
          .optional("shell", STRING)
          .build();

  private ProcessExtensions() {}
}

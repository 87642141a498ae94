package org.jisr.scenarios;

import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/** An entity that may be shown, with its name as the viewer sees it now. */
public record Named(StixId id, @Nullable String name) {}

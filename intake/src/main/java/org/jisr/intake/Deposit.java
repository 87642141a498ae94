package org.jisr.intake;

import java.util.function.Function;
import org.jisr.bank.Source;
import org.jisr.law.Handling;
import org.jisr.stix.MarkingDefinition;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an envelope of objects before it is read.
 *
 * @param source one for each envelope
 * @param by the opaque id of its sender, for the log
 * @param profile the handling of objects that carry none
 * @param known finds markings that the envelope does not hold, as far as its sender may see them
 */
public record Deposit(
    Source source,
    String by,
    Handling profile,
    Function<StixId, @Nullable MarkingDefinition> known) {}
